export const id = 1550;
export const ids = [1550];
export const modules = {

/***/ 31550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openElasticLoadBalancingV2: () => (/* binding */ openElasticLoadBalancingV2)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93569);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41163);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42515);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75178);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60700);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2275);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58213);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38175);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19207);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74669);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46733);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(89485);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(71315);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(46795);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(99393);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(71014);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(86910);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(28860);
/* harmony import */ var _with_methods_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(24896);


const commands = {
    AddTagsCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_0__/* .AddTagsCommand */ .y,
    CreateRuleCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .CreateRuleCommand */ .O,
    CreateTargetGroupCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__/* .CreateTargetGroupCommand */ .G,
    DeleteRuleCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__/* .DeleteRuleCommand */ .p,
    DeleteTargetGroupCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_4__/* .DeleteTargetGroupCommand */ .t,
    DescribeAccountLimitsCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__/* .DescribeAccountLimitsCommand */ .s,
    DescribeListenersCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_6__/* .DescribeListenersCommand */ .A,
    DescribeLoadBalancersCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_7__/* .DescribeLoadBalancersCommand */ .A,
    DescribeRulesCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_8__/* .DescribeRulesCommand */ .G,
    DescribeTagsCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_9__/* .DescribeTagsCommand */ .y,
    DescribeTargetGroupAttributesCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_10__/* .DescribeTargetGroupAttributesCommand */ .c,
    DescribeTargetGroupsCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_11__/* .DescribeTargetGroupsCommand */ .s,
    DescribeTargetHealthCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_12__/* .DescribeTargetHealthCommand */ .q,
    ModifyListenerCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_13__/* .ModifyListenerCommand */ .u,
    ModifyRuleCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_14__/* .ModifyRuleCommand */ .y,
    ModifyTargetGroupAttributesCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_15__/* .ModifyTargetGroupAttributesCommand */ .f,
    RemoveTagsCommand: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_16__/* .RemoveTagsCommand */ .L,
};
function openElasticLoadBalancingV2(settings) {
    return (0,_with_methods_js__WEBPACK_IMPORTED_MODULE_17__/* .withMethods */ .R)(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_18__/* .ElasticLoadBalancingV2Client */ .M(settings), commands);
}


/***/ }),

/***/ 24896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withMethods)
/* harmony export */ });
/**
 * Gives one of the SDK's bare clients a method for each of these commands. The SDK's `SSM`, `EC2` … have all that there
 * are; from a bare client the bundler leaves out what is not named, which otherwise every run has to read: 2 MB for EC2.
 */
function withMethods(client, commands) {
    const methods = Object.entries(commands).map(([name, Command]) => [
        `${name.charAt(0).toLowerCase()}${name.slice(1, -'Command'.length)}`,
        (input, options) => client.send(new Command(input), options),
    ]);
    return Object.assign(client, Object.fromEntries(methods));
}


/***/ })

};
