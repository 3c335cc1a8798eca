#!/usr/bin/env node
'use strict';
require('../dist/jianggao.cjs').start(__dirname);
