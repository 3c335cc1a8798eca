/**
 * Characters that may not begin or end a line in Word (避头尾), as data. Word's own lists for zh-CN, and —,
 * which is not in them: without it Word may part the two halves of a dash.
 */

export const NO_LINE_START: string =
  '!%),.:;?]}¢°·—ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';

export const NO_LINE_END: string = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
