export const id = 3477;
export const ids = [3477];
export const modules = {

/***/ 20968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ getDefaultSocketTimeout)
/* harmony export */ });
const isDefaultSocketTimeoutEnabled = () => typeof process === "object" && process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === "true";
const getDefaultSocketTimeout = (requestHandler, timeoutMs) => {
    if (!isDefaultSocketTimeoutEnabled()) {
        return undefined;
    }
    if (typeof requestHandler?.handle === "function") {
        return undefined;
    }
    return timeoutMs;
};


/***/ }),

/***/ 53477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAutoScaling: () => (/* binding */ openAutoScaling)
});

// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js + 2 modules
var client_command_builder = __webpack_require__(88798);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/index.js + 6 modules
var endpoints = __webpack_require__(5714);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "autoscaling",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commandBuilder.js



const command = (0,client_command_builder/* makeBuilder */.k)(commonParams, "AutoScaling_2011_01_01", "AutoScalingClient", endpoints/* getEndpointPlugin */.rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];

// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/TypeRegistry.js
var TypeRegistry = __webpack_require__(74700);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
var exceptions = __webpack_require__(91534);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/models/AutoScalingServiceException.js


class AutoScalingServiceException extends exceptions/* ServiceException */.T {
    static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.autoscaling#AutoScalingServiceException";
    constructor(options) {
        super(options);
        Object.setPrototypeOf(this, AutoScalingServiceException.prototype);
    }
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/models/errors.js

class ActiveInstanceRefreshNotFoundFault extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#ActiveInstanceRefreshNotFoundFault";
    name = "ActiveInstanceRefreshNotFoundFault";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ActiveInstanceRefreshNotFoundFault",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ActiveInstanceRefreshNotFoundFault.prototype);
    }
}
class AlreadyExistsFault extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#AlreadyExistsFault";
    name = "AlreadyExistsFault";
    $fault = "client";
    constructor(opts) {
        super({
            name: "AlreadyExistsFault",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AlreadyExistsFault.prototype);
    }
}
class ResourceContentionFault extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#ResourceContentionFault";
    name = "ResourceContentionFault";
    $fault = "server";
    constructor(opts) {
        super({
            name: "ResourceContentionFault",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceContentionFault.prototype);
    }
}
class ServiceLinkedRoleFailure extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#ServiceLinkedRoleFailure";
    name = "ServiceLinkedRoleFailure";
    $fault = "server";
    constructor(opts) {
        super({
            name: "ServiceLinkedRoleFailure",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, ServiceLinkedRoleFailure.prototype);
    }
}
class InstanceRefreshInProgressFault extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#InstanceRefreshInProgressFault";
    name = "InstanceRefreshInProgressFault";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InstanceRefreshInProgressFault",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InstanceRefreshInProgressFault.prototype);
    }
}
class LimitExceededFault extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#LimitExceededFault";
    name = "LimitExceededFault";
    $fault = "client";
    constructor(opts) {
        super({
            name: "LimitExceededFault",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, LimitExceededFault.prototype);
    }
}
class ResourceInUseFault extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#ResourceInUseFault";
    name = "ResourceInUseFault";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ResourceInUseFault",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceInUseFault.prototype);
    }
}
class ScalingActivityInProgressFault extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#ScalingActivityInProgressFault";
    name = "ScalingActivityInProgressFault";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ScalingActivityInProgressFault",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ScalingActivityInProgressFault.prototype);
    }
}
class InvalidNextToken extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#InvalidNextToken";
    name = "InvalidNextToken";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidNextToken",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidNextToken.prototype);
    }
}
class IdempotentCallInProgressFault extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#IdempotentCallInProgressFault";
    name = "IdempotentCallInProgressFault";
    $fault = "server";
    Message;
    constructor(opts) {
        super({
            name: "IdempotentCallInProgressFault",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, IdempotentCallInProgressFault.prototype);
        this.Message = opts.Message;
    }
}
class IdempotentParameterMismatchError extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#IdempotentParameterMismatchError";
    name = "IdempotentParameterMismatchError";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "IdempotentParameterMismatchError",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, IdempotentParameterMismatchError.prototype);
        this.Message = opts.Message;
    }
}
class IrreversibleInstanceRefreshFault extends AutoScalingServiceException {
    static shapeId = "com.amazonaws.autoscaling#IrreversibleInstanceRefreshFault";
    name = "IrreversibleInstanceRefreshFault";
    $fault = "client";
    constructor(opts) {
        super({
            name: "IrreversibleInstanceRefreshFault",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, IrreversibleInstanceRefreshFault.prototype);
    }
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/schemas/schemas_0.js
const _A="Activities";const _ASGARN="AutoScalingGroupARN";const _ASGN="AutoScalingGroupName";const _ASGu="AutoScalingGroups";const _ASl="AlarmSpecification";const _ATd="AdjustmentType";const _AZ="AvailabilityZones";const _AZD="AvailabilityZoneDistribution";const _AZI="AvailabilityZoneIds";const _AZIP="AvailabilityZoneImpairmentPolicy";const _AZIv="AvailabilityZoneId";const _AZv="AvailabilityZone";const _Ala="Alarms";const _BDMl="BlockDeviceMappings";const _CMS="CustomizedMetricSpecification";const _CR="CapacityRebalance";const _CRS="CapacityReservationSpecification";const _CRT="CapacityReservationTarget";const _CT="CreatedTime";const _Co="Context";const _Coo="Cooldown";const _DC="DesiredCapacity";const _DCT="DesiredCapacityType";const _DCe="DefaultCooldown";const _DCes="DesiredConfiguration";const _DIW="DefaultInstanceWarmup";const _DP="DeletionProtection";const _DR="DefaultResult";const _DSi="DistributionSegments";const _Di="Dimensions";const _EC="ErrorCode";const _EIW="EstimatedInstanceWarmup";const _EM="EnabledMetrics";const _EMr="ErrorMessage";const _ETn="EndTime";const _Ena="Enabled";const _Ex="Expression";const _F="Filters";const _Gr="Granularity";const _HCGP="HealthCheckGracePeriod";const _HCT="HealthCheckType";const _HS="HealthStatus";const _HTe="HeartbeatTimeout";const _I="Instances";const _ID="InstancesDistribution";const _IIm="ImageId";const _IIns="InstanceId";const _ILP="InstanceLifecyclePolicy";const _IM="InstanceMonitoring";const _IMP="InstanceMaintenancePolicy";const _IMR="IncludeManagedResources";const _IRP="InstanceReusePolicy";const _IRns="InstanceRequirements";const _IT="InstanceType";const _ITU="InstancesToUpdate";const _Ide="Identifier";const _L="Label";const _LBN="LoadBalancerNames";const _LCN="LaunchConfigurationName";const _LHN="LifecycleHookName";const _LS="LifecycleState";const _LT="LaunchTemplate";const _LTS="LaunchTemplateSpecification";const _LTi="LifecycleTransition";const _M="Message";const _MAM="MinAdjustmentMagnitude";const _MAS="MinAdjustmentStep";const _MAT="MetricAggregationType";const _MDQe="MetricDataQueries";const _MHP="MinHealthyPercentage";const _MHPa="MaxHealthyPercentage";const _MIL="MaxInstanceLifetime";const _MIP="MixedInstancesPolicy";const _MN="MetricName";const _MR="MaxRecords";const _MS="MinSize";const _MSa="MaxSize";const _MSet="MetricStat";const _MT="MarketType";const _Met="Metric";const _N="Name";const _NIPFSI="NewInstancesProtectedFromScaleIn";const _NM="NotificationMetadata";const _NT="NextToken";const _NTARN="NotificationTargetARN";const _Na="Namespace";const _O="Operator";const _Ov="Overrides";const _PAL="PropagateAtLaunch";const _PARN="PolicyARN";const _PCe="PercentageComplete";const _PFSI="ProtectedFromScaleIn";const _PG="PlacementGroup";const _PMS="PredefinedMetricSpecification";const _PMT="PredefinedMetricType";const _PN="PolicyName";const _PNr="ProcessName";const _PSC="PredictiveScalingConfiguration";const _PToli="PolicyType";const _Pe="Period";const _RARN="RoleARN";const _RD="RollbackDetails";const _RDe="ReturnData";const _RIe="ResourceId";const _RL="ResourceLabel";const _RT="RetentionTriggers";const _RTe="ResourceType";const _Rec="Recurrence";const _S="Status";const _SA="ScalingAdjustment";const _SANc="ScheduledActionName";const _SAt="StepAdjustments";const _SIu="SubnetId";const _SLRARN="ServiceLinkedRoleARN";const _SP="SuspendedProcesses";const _SPc="ScalingPolicies";const _ST="StartTime";const _SUGA="ScheduledUpdateGroupActions";const _SZSV="SkipZonalShiftValidation";const _Sta="State";const _Stat="Stat";const _T="Tags";const _TGARN="TargetGroupARNs";const _TP="TerminationPolicies";const _TS="TrafficSources";const _TTC="TargetTrackingConfiguration";const _TV="TargetValue";const _TZ="TimeZone";const _Ti="Timestamps";const _Tim="Time";const _Ty="Type";const _U="Unit";const _V="Value";const _VPCZI="VPCZoneIdentifier";const _Va="Values";const _WC="WeightedCapacity";const _WPC="WarmPoolConfiguration";const _aQE="awsQueryError";const _c="client";const _e="error";const _hE="httpError";const _m="message";const _s="smithy.ts.sdk.synthetic.com.amazonaws.autoscaling";const _se="server";const _xN="xmlName";const n0="com.amazonaws.autoscaling";const _s_registry=new TypeRegistry/* TypeRegistry */.O(_s);var AutoScalingServiceException$=[-3,_s,"AutoScalingServiceException",0,[],[]];_s_registry.registerError(AutoScalingServiceException$,AutoScalingServiceException);const n0_registry=new TypeRegistry/* TypeRegistry */.O(n0);var ActiveInstanceRefreshNotFoundFault$=[-3,n0,"ActiveInstanceRefreshNotFoundFault",{[_aQE]:["ActiveInstanceRefreshNotFound",400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(ActiveInstanceRefreshNotFoundFault$,ActiveInstanceRefreshNotFoundFault);var AlreadyExistsFault$=[-3,n0,"AlreadyExistsFault",{[_aQE]:["AlreadyExists",400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(AlreadyExistsFault$,AlreadyExistsFault);var IdempotentCallInProgressFault$=[-3,n0,"IdempotentCallInProgressFault",{[_aQE]:["IdempotentCallInProgress",500],[_e]:_se,[_hE]:500},[_M],[0]];n0_registry.registerError(IdempotentCallInProgressFault$,IdempotentCallInProgressFault);var IdempotentParameterMismatchError$=[-3,n0,"IdempotentParameterMismatchError",{[_aQE]:["IdempotentParameterMismatch",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(IdempotentParameterMismatchError$,IdempotentParameterMismatchError);var InstanceRefreshInProgressFault$=[-3,n0,"InstanceRefreshInProgressFault",{[_aQE]:["InstanceRefreshInProgress",400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(InstanceRefreshInProgressFault$,InstanceRefreshInProgressFault);var InvalidNextToken$=[-3,n0,"InvalidNextToken",{[_aQE]:["InvalidNextToken",400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(InvalidNextToken$,InvalidNextToken);var IrreversibleInstanceRefreshFault$=[-3,n0,"IrreversibleInstanceRefreshFault",{[_aQE]:["IrreversibleInstanceRefresh",400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(IrreversibleInstanceRefreshFault$,IrreversibleInstanceRefreshFault);var LimitExceededFault$=[-3,n0,"LimitExceededFault",{[_aQE]:["LimitExceeded",400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(LimitExceededFault$,LimitExceededFault);var ResourceContentionFault$=[-3,n0,"ResourceContentionFault",{[_aQE]:["ResourceContention",500],[_e]:_se,[_hE]:500},[_m],[0]];n0_registry.registerError(ResourceContentionFault$,ResourceContentionFault);var ResourceInUseFault$=[-3,n0,"ResourceInUseFault",{[_aQE]:["ResourceInUse",400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(ResourceInUseFault$,ResourceInUseFault);var ScalingActivityInProgressFault$=[-3,n0,"ScalingActivityInProgressFault",{[_aQE]:["ScalingActivityInProgress",400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(ScalingActivityInProgressFault$,ScalingActivityInProgressFault);var ServiceLinkedRoleFailure$=[-3,n0,"ServiceLinkedRoleFailure",{[_aQE]:["ServiceLinkedRoleFailure",500],[_e]:_se,[_hE]:500},[_m],[0]];n0_registry.registerError(ServiceLinkedRoleFailure$,ServiceLinkedRoleFailure);const errorTypeRegistries=[_s_registry,n0_registry];var AcceleratorCountRequest$=[3,n0,"AcceleratorCountRequest",0,["Min","Max"],[1,1]];var AcceleratorTotalMemoryMiBRequest$=[3,n0,"AcceleratorTotalMemoryMiBRequest",0,["Min","Max"],[1,1]];var ActivitiesType$=[3,n0,"ActivitiesType",0,[_A,_NT],[()=>Activities,0],1];var Activity$=[3,n0,"Activity",0,["ActivityId",_ASGN,"Cause",_ST,"StatusCode","Description",_ETn,"StatusMessage","Progress","Details","AutoScalingGroupState",_ASGARN],[0,0,0,4,0,0,4,0,1,0,0,0],5];var Alarm$=[3,n0,"Alarm",0,["AlarmName","AlarmARN"],[0,0]];var AlarmSpecification$=[3,n0,_ASl,0,[_Ala],[64]];var AutoScalingGroup$=[3,n0,"AutoScalingGroup",0,[_ASGN,_MS,_MSa,_DC,_DCe,_AZ,_HCT,_CT,_ASGARN,_LCN,_LT,_MIP,"PredictedCapacity",_AZI,_LBN,_TGARN,_HCGP,_I,_SP,_PG,_VPCZI,_EM,_S,_T,_TP,_NIPFSI,_SLRARN,_MIL,_CR,_WPC,"WarmPoolSize",_Co,_DCT,_DIW,_TS,_IMP,_DP,_AZD,_AZIP,_CRS,_ILP,_O],[0,1,1,1,1,64,0,4,0,0,()=>LaunchTemplateSpecification$,[()=>MixedInstancesPolicy$,0],1,64,64,64,1,()=>Instances,()=>SuspendedProcesses,0,0,()=>EnabledMetrics,0,()=>TagDescriptionList,64,2,0,1,2,()=>WarmPoolConfiguration$,1,0,0,1,()=>TrafficSources,()=>InstanceMaintenancePolicy$,0,()=>AvailabilityZoneDistribution$,()=>AvailabilityZoneImpairmentPolicy$,()=>CapacityReservationSpecification$,()=>InstanceLifecyclePolicy$,()=>Operator$],8];var AutoScalingGroupNamesType$=[3,n0,"AutoScalingGroupNamesType",0,["AutoScalingGroupNames","IncludeInstances",_IMR,_NT,_MR,_F],[64,2,2,0,1,()=>Filters]];var AutoScalingGroupsType$=[3,n0,"AutoScalingGroupsType",0,[_ASGu,_NT],[[()=>AutoScalingGroups,0],0],1];[[()=>LaunchTemplateSpecification$]];var AvailabilityZoneDistribution$=[3,n0,_AZD,0,["CapacityDistributionStrategy"],[0]];var AvailabilityZoneImpairmentPolicy$=[3,n0,_AZIP,0,["ZonalShiftEnabled","ImpairedZoneHealthCheckBehavior"],[2,0]];var BaselineEbsBandwidthMbpsRequest$=[3,n0,"BaselineEbsBandwidthMbpsRequest",0,["Min","Max"],[1,1]];var BaselinePerformanceFactorsRequest$=[3,n0,"BaselinePerformanceFactorsRequest",0,["Cpu"],[[()=>CpuPerformanceFactorRequest$,0]]];var BlockDeviceMapping$=[3,n0,"BlockDeviceMapping",0,["DeviceName","VirtualName","Ebs","NoDevice"],[0,0,()=>Ebs$,2],1];var CapacityReservationSpecification$=[3,n0,_CRS,0,["CapacityReservationPreference",_CRT],[0,()=>CapacityReservationTarget$]];var CapacityReservationTarget$=[3,n0,_CRT,0,["CapacityReservationIds","CapacityReservationResourceGroupArns"],[64,64]];var CpuPerformanceFactorRequest$=[3,n0,"CpuPerformanceFactorRequest",0,["References"],[[()=>PerformanceFactorReferenceSetRequest,{[_xN]:"Reference"}]]];var CreateAutoScalingGroupType$=[3,n0,"CreateAutoScalingGroupType",0,[_ASGN,_MS,_MSa,_LCN,_LT,_MIP,_IIns,_DC,_DCe,_AZ,_AZI,_LBN,_TGARN,_HCT,_HCGP,_PG,_VPCZI,_TP,_NIPFSI,_CR,"LifecycleHookSpecificationList",_DP,_T,_SLRARN,_MIL,_Co,_DCT,_DIW,_TS,_IMP,_AZD,_AZIP,_SZSV,_CRS,_ILP,_O],[0,1,1,0,()=>LaunchTemplateSpecification$,[()=>MixedInstancesPolicy$,0],0,1,1,64,64,64,64,0,1,0,0,64,2,2,()=>LifecycleHookSpecifications,0,()=>Tags,0,1,0,0,1,()=>TrafficSources,()=>InstanceMaintenancePolicy$,()=>AvailabilityZoneDistribution$,()=>AvailabilityZoneImpairmentPolicy$,2,()=>CapacityReservationSpecification$,()=>InstanceLifecyclePolicy$,()=>Operator$],3];var CreateOrUpdateTagsType$=[3,n0,"CreateOrUpdateTagsType",0,[_T],[()=>Tags],1];var CustomizedMetricSpecification$=[3,n0,_CMS,0,[_MN,_Na,_Di,"Statistic",_U,_Pe,"Metrics"],[0,0,()=>MetricDimensions,0,0,1,()=>TargetTrackingMetricDataQueries]];var DeleteAutoScalingGroupType$=[3,n0,"DeleteAutoScalingGroupType",0,[_ASGN,"ForceDelete"],[0,2],1];var DeleteScheduledActionType$=[3,n0,"DeleteScheduledActionType",0,[_ASGN,_SANc],[0,0],2];var DeleteTagsType$=[3,n0,"DeleteTagsType",0,[_T],[()=>Tags],1];var DescribeAccountLimitsAnswer$=[3,n0,"DescribeAccountLimitsAnswer",0,["MaxNumberOfAutoScalingGroups","MaxNumberOfLaunchConfigurations","NumberOfAutoScalingGroups","NumberOfLaunchConfigurations"],[1,1,1,1]];var DescribePoliciesType$=[3,n0,"DescribePoliciesType",0,[_ASGN,"PolicyNames","PolicyTypes",_IMR,_NT,_MR],[0,64,64,2,0,1]];var DescribeScalingActivitiesType$=[3,n0,"DescribeScalingActivitiesType",0,["ActivityIds",_ASGN,"IncludeDeletedGroups",_IMR,_MR,_NT,_F],[64,0,2,2,1,0,()=>Filters]];var DescribeScheduledActionsType$=[3,n0,"DescribeScheduledActionsType",0,[_ASGN,"ScheduledActionNames",_ST,_ETn,_IMR,_NT,_MR],[0,64,4,4,2,0,1]];var DesiredConfiguration$=[3,n0,_DCes,0,[_LT,_MIP],[()=>LaunchTemplateSpecification$,[()=>MixedInstancesPolicy$,0]]];var DistributionSegment$=[3,n0,"DistributionSegment",0,["TargetCapacityTypes"],[64]];var Ebs$=[3,n0,"Ebs",0,["SnapshotId","VolumeSize","VolumeType","DeleteOnTermination","Iops","Encrypted","Throughput"],[0,1,0,2,1,2,1]];var EnabledMetric$=[3,n0,"EnabledMetric",0,[_Met,_Gr],[0,0]];var Filter$=[3,n0,"Filter",0,[_N,_Va],[0,64]];var Instance$=[3,n0,"Instance",0,[_IIns,_AZv,_LS,_HS,_PFSI,_IT,_AZIv,_LCN,_LT,_IIm,_WC],[0,0,0,0,2,0,0,0,()=>LaunchTemplateSpecification$,0,0],5];var InstanceLifecyclePolicy$=[3,n0,_ILP,0,[_RT],[()=>RetentionTriggers$]];var InstanceMaintenancePolicy$=[3,n0,_IMP,0,[_MHP,_MHPa],[1,1]];var InstanceMetadataOptions$=[3,n0,"InstanceMetadataOptions",0,["HttpTokens","HttpPutResponseHopLimit","HttpEndpoint"],[0,1,0]];var InstanceMonitoring$=[3,n0,_IM,0,[_Ena],[2]];[[()=>InstanceRefreshProgressDetails$,()=>RefreshPreferences$,[()=>DesiredConfiguration$],()=>RollbackDetails$]];var InstanceRefreshLivePoolProgress$=[3,n0,"InstanceRefreshLivePoolProgress",0,[_PCe,_ITU],[1,1]];var InstanceRefreshProgressDetails$=[3,n0,"InstanceRefreshProgressDetails",0,["LivePoolProgress","WarmPoolProgress"],[()=>InstanceRefreshLivePoolProgress$,()=>InstanceRefreshWarmPoolProgress$]];var InstanceRefreshWarmPoolProgress$=[3,n0,"InstanceRefreshWarmPoolProgress",0,[_PCe,_ITU],[1,1]];var InstanceRequirements$=[3,n0,_IRns,0,["VCpuCount","MemoryMiB","CpuManufacturers","MemoryGiBPerVCpu","ExcludedInstanceTypes","InstanceGenerations","SpotMaxPricePercentageOverLowestPrice","MaxSpotPriceAsPercentageOfOptimalOnDemandPrice","OnDemandMaxPricePercentageOverLowestPrice","BareMetal","BurstablePerformance","RequireHibernateSupport","NetworkInterfaceCount","LocalStorage","LocalStorageTypes","TotalLocalStorageGB","BaselineEbsBandwidthMbps","AcceleratorTypes","AcceleratorCount","AcceleratorManufacturers","AcceleratorNames","AcceleratorTotalMemoryMiB","NetworkBandwidthGbps","AllowedInstanceTypes","BaselinePerformanceFactors"],[()=>VCpuCountRequest$,()=>MemoryMiBRequest$,64,()=>MemoryGiBPerVCpuRequest$,64,64,1,1,1,0,0,2,()=>NetworkInterfaceCountRequest$,0,64,()=>TotalLocalStorageGBRequest$,()=>BaselineEbsBandwidthMbpsRequest$,64,()=>AcceleratorCountRequest$,64,64,()=>AcceleratorTotalMemoryMiBRequest$,()=>NetworkBandwidthGbpsRequest$,64,[()=>BaselinePerformanceFactorsRequest$,0]],2];var InstanceReusePolicy$=[3,n0,_IRP,0,["ReuseOnScaleIn"],[2]];var InstancesDistribution$=[3,n0,_ID,0,["OnDemandAllocationStrategy","OnDemandBaseCapacity","OnDemandPercentageAboveBaseCapacity","SpotAllocationStrategy","SpotInstancePools","SpotMaxPrice",_DSi],[0,1,1,0,1,0,()=>DistributionSegments]];[[()=>BlockDeviceMappings,()=>InstanceMonitoring$,()=>InstanceMetadataOptions$]];var LaunchTemplate$=[3,n0,_LT,0,[_LTS,_Ov],[()=>LaunchTemplateSpecification$,[()=>Overrides,0]]];var LaunchTemplateOverrides$=[3,n0,"LaunchTemplateOverrides",0,[_IT,_WC,_LTS,_IRns,_IIm],[0,0,()=>LaunchTemplateSpecification$,[()=>InstanceRequirements$,0],0]];var LaunchTemplateSpecification$=[3,n0,_LTS,0,["LaunchTemplateId","LaunchTemplateName","Version"],[0,0,0]];var LifecycleHookSpecification$=[3,n0,"LifecycleHookSpecification",0,[_LHN,_LTi,_NM,_HTe,_DR,_NTARN,_RARN],[0,0,0,1,0,0,0],2];[[()=>PredictiveScalingMetricSpecification$]];var MemoryGiBPerVCpuRequest$=[3,n0,"MemoryGiBPerVCpuRequest",0,["Min","Max"],[1,1]];var MemoryMiBRequest$=[3,n0,"MemoryMiBRequest",0,["Min","Max"],[1,1],1];var Metric$=[3,n0,_Met,0,[_Na,_MN,_Di],[0,0,()=>MetricDimensions],2];var MetricDataQuery$=[3,n0,"MetricDataQuery",0,["Id",_Ex,_MSet,_L,_RDe],[0,0,()=>MetricStat$,0,2],1];var MetricDimension$=[3,n0,"MetricDimension",0,[_N,_V],[0,0],2];var MetricStat$=[3,n0,_MSet,0,[_Met,_Stat,_U],[()=>Metric$,0,0],2];var MixedInstancesPolicy$=[3,n0,_MIP,0,[_LT,_ID],[[()=>LaunchTemplate$,0],()=>InstancesDistribution$]];var NetworkBandwidthGbpsRequest$=[3,n0,"NetworkBandwidthGbpsRequest",0,["Min","Max"],[1,1]];var NetworkInterfaceCountRequest$=[3,n0,"NetworkInterfaceCountRequest",0,["Min","Max"],[1,1]];var Operator$=[3,n0,_O,0,["Principal"],[0],1];var PerformanceFactorReferenceRequest$=[3,n0,"PerformanceFactorReferenceRequest",0,["InstanceFamily"],[0]];var PoliciesType$=[3,n0,"PoliciesType",0,[_SPc,_NT],[()=>ScalingPolicies,0]];var PolicyARNType$=[3,n0,"PolicyARNType",0,[_PARN,_Ala],[0,()=>Alarms]];var PredefinedMetricSpecification$=[3,n0,_PMS,0,[_PMT,_RL],[0,0],1];var PredictiveScalingConfiguration$=[3,n0,_PSC,0,["MetricSpecifications","Mode","SchedulingBufferTime","MaxCapacityBreachBehavior","MaxCapacityBuffer"],[()=>PredictiveScalingMetricSpecifications,0,1,0,1],1];var PredictiveScalingCustomizedCapacityMetric$=[3,n0,"PredictiveScalingCustomizedCapacityMetric",0,[_MDQe],[()=>MetricDataQueries],1];var PredictiveScalingCustomizedLoadMetric$=[3,n0,"PredictiveScalingCustomizedLoadMetric",0,[_MDQe],[()=>MetricDataQueries],1];var PredictiveScalingCustomizedScalingMetric$=[3,n0,"PredictiveScalingCustomizedScalingMetric",0,[_MDQe],[()=>MetricDataQueries],1];var PredictiveScalingMetricSpecification$=[3,n0,"PredictiveScalingMetricSpecification",0,[_TV,"PredefinedMetricPairSpecification","PredefinedScalingMetricSpecification","PredefinedLoadMetricSpecification","CustomizedScalingMetricSpecification","CustomizedLoadMetricSpecification","CustomizedCapacityMetricSpecification"],[1,()=>PredictiveScalingPredefinedMetricPair$,()=>PredictiveScalingPredefinedScalingMetric$,()=>PredictiveScalingPredefinedLoadMetric$,()=>PredictiveScalingCustomizedScalingMetric$,()=>PredictiveScalingCustomizedLoadMetric$,()=>PredictiveScalingCustomizedCapacityMetric$],1];var PredictiveScalingPredefinedLoadMetric$=[3,n0,"PredictiveScalingPredefinedLoadMetric",0,[_PMT,_RL],[0,0],1];var PredictiveScalingPredefinedMetricPair$=[3,n0,"PredictiveScalingPredefinedMetricPair",0,[_PMT,_RL],[0,0],1];var PredictiveScalingPredefinedScalingMetric$=[3,n0,"PredictiveScalingPredefinedScalingMetric",0,[_PMT,_RL],[0,0],1];var PutScalingPolicyType$=[3,n0,"PutScalingPolicyType",0,[_ASGN,_PN,_PToli,_ATd,_MAS,_MAM,_SA,_Coo,_MAT,_SAt,_EIW,_TTC,_Ena,_PSC],[0,0,0,0,1,1,1,1,0,()=>StepAdjustments,1,()=>TargetTrackingConfiguration$,2,()=>PredictiveScalingConfiguration$],2];var PutScheduledUpdateGroupActionType$=[3,n0,"PutScheduledUpdateGroupActionType",0,[_ASGN,_SANc,_Tim,_ST,_ETn,_Rec,_MS,_MSa,_DC,_TZ],[0,0,4,4,4,0,1,1,1,0],2];var RefreshPreferences$=[3,n0,"RefreshPreferences",0,[_MHP,"InstanceWarmup","CheckpointPercentages","CheckpointDelay","SkipMatching","AutoRollback","ScaleInProtectedInstances","StandbyInstances",_ASl,_MHPa,"BakeTime"],[1,1,65,1,2,2,0,0,()=>AlarmSpecification$,1,1]];var RetentionTriggers$=[3,n0,_RT,0,["TerminateHookAbandon"],[0]];var RollbackDetails$=[3,n0,_RD,0,["RollbackReason","RollbackStartTime","PercentageCompleteOnRollback","InstancesToUpdateOnRollback","ProgressDetailsOnRollback"],[0,4,1,1,()=>InstanceRefreshProgressDetails$]];var ScalingPolicy$=[3,n0,"ScalingPolicy",0,[_ASGN,_PN,_PARN,_PToli,_ATd,_MAS,_MAM,_SA,_Coo,_SAt,_MAT,_EIW,_Ala,_TTC,_Ena,_PSC],[0,0,0,0,0,1,1,1,1,()=>StepAdjustments,0,1,()=>Alarms,()=>TargetTrackingConfiguration$,2,()=>PredictiveScalingConfiguration$]];var ScalingProcessQuery$=[3,n0,"ScalingProcessQuery",0,[_ASGN,"ScalingProcesses"],[0,64],1];var ScheduledActionsType$=[3,n0,"ScheduledActionsType",0,[_SUGA,_NT],[()=>ScheduledUpdateGroupActions,0]];var ScheduledUpdateGroupAction$=[3,n0,"ScheduledUpdateGroupAction",0,[_ASGN,_SANc,"ScheduledActionARN",_Tim,_ST,_ETn,_Rec,_MS,_MSa,_DC,_TZ],[0,0,0,4,4,4,0,1,1,1,0]];var StepAdjustment$=[3,n0,"StepAdjustment",0,[_SA,"MetricIntervalLowerBound","MetricIntervalUpperBound"],[1,1,1],1];var SuspendedProcess$=[3,n0,"SuspendedProcess",0,[_PNr,"SuspensionReason"],[0,0]];var Tag$=[3,n0,"Tag",0,["Key",_RIe,_RTe,_V,_PAL],[0,0,0,0,2],1];var TagDescription$=[3,n0,"TagDescription",0,[_RIe,_RTe,"Key",_V,_PAL],[0,0,0,0,2]];var TargetTrackingConfiguration$=[3,n0,_TTC,0,[_TV,_PMS,_CMS,"DisableScaleIn"],[1,()=>PredefinedMetricSpecification$,()=>CustomizedMetricSpecification$,2],1];var TargetTrackingMetricDataQuery$=[3,n0,"TargetTrackingMetricDataQuery",0,["Id",_Ex,_MSet,_L,_Pe,_RDe],[0,0,()=>TargetTrackingMetricStat$,0,1,2],1];var TargetTrackingMetricStat$=[3,n0,"TargetTrackingMetricStat",0,[_Met,_Stat,_U,_Pe],[()=>Metric$,0,0,1],2];var TotalLocalStorageGBRequest$=[3,n0,"TotalLocalStorageGBRequest",0,["Min","Max"],[1,1]];var TrafficSourceIdentifier$=[3,n0,"TrafficSourceIdentifier",0,[_Ide,_Ty],[0,0],1];var UpdateAutoScalingGroupType$=[3,n0,"UpdateAutoScalingGroupType",0,[_ASGN,_LCN,_LT,_MIP,_MS,_MSa,_DC,_DCe,_AZ,_AZI,_HCT,_HCGP,_PG,_VPCZI,_TP,_NIPFSI,_SLRARN,_MIL,_CR,_Co,_DCT,_DIW,_IMP,_AZD,_AZIP,_SZSV,_CRS,_ILP,_DP],[0,0,()=>LaunchTemplateSpecification$,[()=>MixedInstancesPolicy$,0],1,1,1,1,64,64,0,1,0,0,64,2,0,1,2,0,0,1,()=>InstanceMaintenancePolicy$,()=>AvailabilityZoneDistribution$,()=>AvailabilityZoneImpairmentPolicy$,2,()=>CapacityReservationSpecification$,()=>InstanceLifecyclePolicy$,0],1];var VCpuCountRequest$=[3,n0,"VCpuCountRequest",0,["Min","Max"],[1,1],1];var WarmPoolConfiguration$=[3,n0,_WPC,0,["MaxGroupPreparedCapacity",_MS,"PoolState",_S,_IRP],[1,1,0,0,()=>InstanceReusePolicy$]];var __Unit="unit";var Activities=[1,n0,_A,0,()=>Activity$];var Alarms=[1,n0,_Ala,0,()=>Alarm$];var AutoScalingGroups=[1,n0,_ASGu,0,[()=>AutoScalingGroup$,0]];var BlockDeviceMappings=[1,n0,_BDMl,0,()=>BlockDeviceMapping$];var DistributionSegments=[1,n0,_DSi,0,()=>DistributionSegment$];var EnabledMetrics=[1,n0,_EM,0,()=>EnabledMetric$];var Filters=[1,n0,_F,0,()=>Filter$];var Instances=[1,n0,_I,0,()=>Instance$];var LifecycleHookSpecifications=[1,n0,"LifecycleHookSpecifications",0,()=>LifecycleHookSpecification$];var MetricDataQueries=[1,n0,_MDQe,0,()=>MetricDataQuery$];var MetricDimensions=[1,n0,"MetricDimensions",0,()=>MetricDimension$];var Overrides=[1,n0,_Ov,0,[()=>LaunchTemplateOverrides$,0]];var PerformanceFactorReferenceSetRequest=[1,n0,"PerformanceFactorReferenceSetRequest",0,[()=>PerformanceFactorReferenceRequest$,{[_xN]:"item"}]];var PredictiveScalingMetricSpecifications=[1,n0,"PredictiveScalingMetricSpecifications",0,()=>PredictiveScalingMetricSpecification$];var ScalingPolicies=[1,n0,_SPc,0,()=>ScalingPolicy$];var ScheduledUpdateGroupActions=[1,n0,_SUGA,0,()=>ScheduledUpdateGroupAction$];var StepAdjustments=[1,n0,_SAt,0,()=>StepAdjustment$];var SuspendedProcesses=[1,n0,_SP,0,()=>SuspendedProcess$];var TagDescriptionList=[1,n0,"TagDescriptionList",0,()=>TagDescription$];var Tags=[1,n0,_T,0,()=>Tag$];var TargetTrackingMetricDataQueries=[1,n0,"TargetTrackingMetricDataQueries",0,()=>TargetTrackingMetricDataQuery$];var TrafficSources=[1,n0,_TS,0,()=>TrafficSourceIdentifier$];var CreateAutoScalingGroup$=[9,n0,"CreateAutoScalingGroup",0,()=>CreateAutoScalingGroupType$,()=>__Unit];var CreateOrUpdateTags$=[9,n0,"CreateOrUpdateTags",0,()=>CreateOrUpdateTagsType$,()=>__Unit];var DeleteAutoScalingGroup$=[9,n0,"DeleteAutoScalingGroup",0,()=>DeleteAutoScalingGroupType$,()=>__Unit];var DeleteScheduledAction$=[9,n0,"DeleteScheduledAction",0,()=>DeleteScheduledActionType$,()=>__Unit];var DeleteTags$=[9,n0,"DeleteTags",0,()=>DeleteTagsType$,()=>__Unit];var DescribeAccountLimits$=[9,n0,"DescribeAccountLimits",0,()=>__Unit,()=>DescribeAccountLimitsAnswer$];var DescribeAutoScalingGroups$=[9,n0,"DescribeAutoScalingGroups",0,()=>AutoScalingGroupNamesType$,()=>AutoScalingGroupsType$];var DescribePolicies$=[9,n0,"DescribePolicies",0,()=>DescribePoliciesType$,()=>PoliciesType$];var DescribeScalingActivities$=[9,n0,"DescribeScalingActivities",0,()=>DescribeScalingActivitiesType$,()=>ActivitiesType$];var DescribeScheduledActions$=[9,n0,"DescribeScheduledActions",0,()=>DescribeScheduledActionsType$,()=>ScheduledActionsType$];var PutScalingPolicy$=[9,n0,"PutScalingPolicy",0,()=>PutScalingPolicyType$,()=>PolicyARNType$];var PutScheduledUpdateGroupAction$=[9,n0,"PutScheduledUpdateGroupAction",0,()=>PutScheduledUpdateGroupActionType$,()=>__Unit];var ResumeProcesses$=[9,n0,"ResumeProcesses",0,()=>ScalingProcessQuery$,()=>__Unit];var SuspendProcesses$=[9,n0,"SuspendProcesses",0,()=>ScalingProcessQuery$,()=>__Unit];var UpdateAutoScalingGroup$=[9,n0,"UpdateAutoScalingGroup",0,()=>UpdateAutoScalingGroupType$,()=>__Unit];
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/CreateAutoScalingGroupCommand.js


class CreateAutoScalingGroupCommand extends command(_ep0, _mw0, "CreateAutoScalingGroup", CreateAutoScalingGroup$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/CreateOrUpdateTagsCommand.js


class CreateOrUpdateTagsCommand extends command(_ep0, _mw0, "CreateOrUpdateTags", CreateOrUpdateTags$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DeleteAutoScalingGroupCommand.js


class DeleteAutoScalingGroupCommand extends command(_ep0, _mw0, "DeleteAutoScalingGroup", DeleteAutoScalingGroup$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DeleteScheduledActionCommand.js


class DeleteScheduledActionCommand extends command(_ep0, _mw0, "DeleteScheduledAction", DeleteScheduledAction$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DeleteTagsCommand.js


class DeleteTagsCommand extends command(_ep0, _mw0, "DeleteTags", DeleteTags$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeAccountLimitsCommand.js


class DescribeAccountLimitsCommand extends command(_ep0, _mw0, "DescribeAccountLimits", DescribeAccountLimits$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeAutoScalingGroupsCommand.js


class DescribeAutoScalingGroupsCommand extends command(_ep0, _mw0, "DescribeAutoScalingGroups", DescribeAutoScalingGroups$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribePoliciesCommand.js


class DescribePoliciesCommand extends command(_ep0, _mw0, "DescribePolicies", DescribePolicies$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeScalingActivitiesCommand.js


class DescribeScalingActivitiesCommand extends command(_ep0, _mw0, "DescribeScalingActivities", DescribeScalingActivities$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeScheduledActionsCommand.js


class DescribeScheduledActionsCommand extends command(_ep0, _mw0, "DescribeScheduledActions", DescribeScheduledActions$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/PutScalingPolicyCommand.js


class PutScalingPolicyCommand extends command(_ep0, _mw0, "PutScalingPolicy", PutScalingPolicy$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/PutScheduledUpdateGroupActionCommand.js


class PutScheduledUpdateGroupActionCommand extends command(_ep0, _mw0, "PutScheduledUpdateGroupAction", PutScheduledUpdateGroupAction$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/ResumeProcessesCommand.js


class ResumeProcessesCommand extends command(_ep0, _mw0, "ResumeProcesses", ResumeProcesses$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/SuspendProcessesCommand.js


class SuspendProcessesCommand extends command(_ep0, _mw0, "SuspendProcesses", SuspendProcesses$) {
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/UpdateAutoScalingGroupCommand.js


class UpdateAutoScalingGroupCommand extends command(_ep0, _mw0, "UpdateAutoScalingGroup", UpdateAutoScalingGroup$) {
}

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/configurations.js
var configurations = __webpack_require__(66337);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-host-header/hostHeaderMiddleware.js
var hostHeaderMiddleware = __webpack_require__(84650);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js + 4 modules
var user_agent_middleware = __webpack_require__(1235);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js
var loggerMiddleware = __webpack_require__(97891);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js + 2 modules
var getRecursionDetectionPlugin = __webpack_require__(48649);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js + 2 modules
var getHttpAuthSchemeEndpointRuleSetPlugin = __webpack_require__(6103);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/DefaultIdentityProviderConfig.js
var DefaultIdentityProviderConfig = __webpack_require__(11055);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js + 1 modules
var getHttpSigningMiddleware = __webpack_require__(23952);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client.js
var client = __webpack_require__(3043);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js + 3 modules
var resolveRegionConfig = __webpack_require__(30131);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js
var contentLengthMiddleware = __webpack_require__(9500);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js + 6 modules
var middleware_retry_configurations = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/index.js + 5 modules
var retry = __webpack_require__(99579);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js + 3 modules
var getSchemaSerdePlugin = __webpack_require__(34090);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js + 4 modules
var httpAuthSchemes = __webpack_require__(789);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/transport/getSmithyContext.js
var getSmithyContext = __webpack_require__(86840);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/transport/normalizeProvider.js
var normalizeProvider = __webpack_require__(33687);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/auth/httpAuthSchemeProvider.js


const defaultAutoScalingHttpAuthSchemeParametersProvider = async (config, context, input) => {
    return {
        operation: (0,getSmithyContext/* getSmithyContext */.u)(context).operation,
        region: await (0,normalizeProvider/* normalizeProvider */.t)(config.region)() || (() => {
            throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
        })(),
    };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
            name: "autoscaling",
            region: authParameters.region,
        },
        propertiesExtractor: (config, context) => ({
            signingProperties: {
                config,
                context,
            },
        }),
    };
}
const defaultAutoScalingHttpAuthSchemeProvider = (authParameters) => {
    const options = [];
    switch (authParameters.operation) {
        default: {
            options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
        }
    }
    return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
    const config_0 = (0,httpAuthSchemes/* resolveAwsSdkSigV4Config */.ho)(config);
    return Object.assign(config_0, {
        authSchemePreference: (0,normalizeProvider/* normalizeProvider */.t)(config.authSchemePreference ?? []),
    });
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/package.json
const package_namespaceObject = {"rE":"3.1169.0"};
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js
var emitWarningIfUnsupportedVersion = __webpack_require__(79112);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/getDefaultSocketTimeout.js
var getDefaultSocketTimeout = __webpack_require__(20968);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js + 3 modules
var defaultUserAgent = __webpack_require__(75314);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js
var nodeAppIdConfigOptions = __webpack_require__(17545);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js + 2 modules
var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __webpack_require__(57740);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
var defaultProvider = __webpack_require__(35178);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js
var smithy_client_emitWarningIfUnsupportedVersion = __webpack_require__(91321);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js
var defaults_mode = __webpack_require__(3720);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js + 1 modules
var resolveDefaultsModeConfig = __webpack_require__(95611);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js + 5 modules
var configLoader = __webpack_require__(76937);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js
var regionConfig_config = __webpack_require__(37071);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js
var NodeUseDualstackEndpointConfigOptions = __webpack_require__(26755);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js
var NodeUseFipsEndpointConfigOptions = __webpack_require__(27835);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/util-retry/config.js
var util_retry_config = __webpack_require__(1624);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js
var calculateBodyLength = __webpack_require__(15764);
// EXTERNAL MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 11 modules
var node_http_handler = __webpack_require__(24119);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js
var stream_collector = __webpack_require__(65327);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js + 2 modules
var AwsSdkSigV4Signer = __webpack_require__(12385);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/protocols/query/AwsQueryProtocol.js + 7 modules
var AwsQueryProtocol = __webpack_require__(61416);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js + 1 modules
var Sha256Node = __webpack_require__(6207);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js
var NoOpLogger = __webpack_require__(36228);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/transport/parseUrl.js + 1 modules
var parseUrl = __webpack_require__(13807);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js
var fromBase64 = __webpack_require__(92863);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js
var toBase64 = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js
var fromUtf8 = __webpack_require__(16047);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js
var toUtf8 = __webpack_require__(19514);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js + 2 modules
var aws = __webpack_require__(980);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js
var EndpointCache = __webpack_require__(84344);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js + 24 modules
var decideEndpoint = __webpack_require__(83153);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js
var customEndpointFunctions = __webpack_require__(46649);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js
var BinaryDecisionDiagram = __webpack_require__(73677);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/endpoint/bdd.js

const k = "ref";
const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = { [k]: "Endpoint" }, h = { [k]: d }, i = {}, j = [{ [k]: "Region" }];
const _data = {
    conditions: [
        [c, [g]],
        [c, j],
        ["aws.partition", j, d],
        [e, [{ [k]: "UseFIPS" }, b]],
        [e, [{ [k]: "UseDualStack" }, b]],
        [e, [{ fn: f, argv: [h, "supportsDualStack"] }, b]],
        [e, [{ fn: f, argv: [h, "supportsFIPS"] }, b]],
        ["stringEquals", [{ fn: f, argv: [h, "name"] }, "aws-us-gov"]]
    ],
    results: [
        [a],
        [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
        [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
        [g, i],
        ["https://autoscaling-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
        ["https://autoscaling.{Region}.amazonaws.com", i],
        ["https://autoscaling-fips.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "FIPS is enabled but this partition does not support FIPS"],
        ["https://autoscaling.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "DualStack is enabled but this partition does not support DualStack"],
        ["https://autoscaling.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "Invalid Configuration: Missing Region"]
    ]
};
const root = 2;
const r = 100_000_000;
const nodes = new Int32Array([
    -1, 1, -1,
    0, 13, 3,
    1, 4, r + 12,
    2, 5, r + 12,
    3, 8, 6,
    4, 7, r + 11,
    5, r + 9, r + 10,
    4, 11, 9,
    6, 10, r + 8,
    7, r + 6, r + 7,
    5, 12, r + 5,
    6, r + 4, r + 5,
    3, r + 1, 14,
    4, r + 2, r + 3,
]);
const bdd = BinaryDecisionDiagram/* BinaryDecisionDiagram */.d.from(nodes, root, _data.conditions, _data.results);

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/endpoint/endpointResolver.js



const cache = new EndpointCache/* EndpointCache */.k({
    size: 50,
    params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"],
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
    return cache.get(endpointParams, () => (0,decideEndpoint/* decideEndpoint */.c)(bdd, {
        endpointParams: endpointParams,
        logger: context.logger,
    }));
};
customEndpointFunctions/* customEndpointFunctions */.m.aws = aws/* awsEndpointFunctions */.U;

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/runtimeConfig.shared.js









const getRuntimeConfig = (config) => {
    return {
        apiVersion: "2011-01-01",
        base64Decoder: config?.base64Decoder ?? fromBase64/* fromBase64 */.E,
        base64Encoder: config?.base64Encoder ?? toBase64/* toBase64 */.n,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultAutoScalingHttpAuthSchemeProvider,
        httpAuthSchemes: config?.httpAuthSchemes ?? [
            {
                schemeId: "aws.auth#sigv4",
                identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
                signer: new AwsSdkSigV4Signer/* AwsSdkSigV4Signer */.f2(),
            },
        ],
        logger: config?.logger ?? new NoOpLogger/* NoOpLogger */.N(),
        protocol: config?.protocol ?? AwsQueryProtocol/* AwsQueryProtocol */.k,
        protocolSettings: config?.protocolSettings ?? {
            defaultNamespace: "com.amazonaws.autoscaling",
            errorTypeRegistries: errorTypeRegistries,
            xmlNamespace: "http://autoscaling.amazonaws.com/doc/2011-01-01/",
            version: "2011-01-01",
            serviceTarget: "AutoScaling_2011_01_01",
        },
        serviceId: config?.serviceId ?? "Auto Scaling",
        sha256: config?.sha256 ?? Sha256Node/* Sha256Node */.k,
        urlParser: config?.urlParser ?? parseUrl/* parseUrl */.D,
        utf8Decoder: config?.utf8Decoder ?? fromUtf8/* fromUtf8 */.a,
        utf8Encoder: config?.utf8Encoder ?? toUtf8/* toUtf8 */.P,
    };
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/runtimeConfig.js










const runtimeConfig_getRuntimeConfig = (config) => {
    (0,smithy_client_emitWarningIfUnsupportedVersion/* emitWarningIfUnsupportedVersion */.I)(process.version);
    const defaultsMode = (0,resolveDefaultsModeConfig/* resolveDefaultsModeConfig */.I)(config);
    const defaultConfigProvider = () => defaultsMode().then(defaults_mode/* loadConfigsForDefaultMode */.l);
    const clientSharedValues = getRuntimeConfig(config);
    (0,emitWarningIfUnsupportedVersion/* emitWarningIfUnsupportedVersion */.I)(process.version);
    const loaderConfig = {
        profile: config?.profile,
        logger: clientSharedValues.logger,
    };
    return {
        ...clientSharedValues,
        ...config,
        runtime: "node",
        defaultsMode,
        authSchemePreference: config?.authSchemePreference ?? (0,configLoader/* loadConfig */.Z)(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS/* NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */.$, loaderConfig),
        bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength/* calculateBodyLength */.n,
        credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider/* defaultProvider */.v6,
        defaultSocketTimeout: (0,getDefaultSocketTimeout/* getDefaultSocketTimeout */.E)(config?.requestHandler, 900_000),
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,defaultUserAgent/* createDefaultUserAgentProvider */.pf)({ serviceId: clientSharedValues.serviceId, clientVersion: package_namespaceObject.rE }),
        maxAttempts: config?.maxAttempts ?? (0,configLoader/* loadConfig */.Z)(middleware_retry_configurations/* NODE_MAX_ATTEMPT_CONFIG_OPTIONS */.qs, config),
        region: config?.region ?? (0,configLoader/* loadConfig */.Z)(regionConfig_config/* NODE_REGION_CONFIG_OPTIONS */.GG, { ...regionConfig_config/* NODE_REGION_CONFIG_FILE_OPTIONS */.zH, ...loaderConfig }),
        requestHandler: node_http_handler/* NodeHttpHandler */.$.create(config?.requestHandler ?? defaultConfigProvider),
        retryMode: config?.retryMode ??
            (0,configLoader/* loadConfig */.Z)({
                ...middleware_retry_configurations/* NODE_RETRY_MODE_CONFIG_OPTIONS */.kN,
                default: async () => (await defaultConfigProvider()).retryMode || util_retry_config/* DEFAULT_RETRY_MODE */.L0,
            }, config),
        streamCollector: config?.streamCollector ?? stream_collector/* streamCollector */.k,
        useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,configLoader/* loadConfig */.Z)(NodeUseDualstackEndpointConfigOptions/* NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */.e$, loaderConfig),
        useFipsEndpoint: config?.useFipsEndpoint ?? (0,configLoader/* loadConfig */.Z)(NodeUseFipsEndpointConfigOptions/* NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */.Ko, loaderConfig),
        userAgentAppId: config?.userAgentAppId ?? (0,configLoader/* loadConfig */.Z)(nodeAppIdConfigOptions/* NODE_APP_ID_CONFIG_OPTIONS */.hV, loaderConfig),
    };
};

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/region-config-resolver/extensions.js
var region_config_resolver_extensions = __webpack_require__(83190);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js + 3 modules
var defaultExtensionConfiguration = __webpack_require__(57757);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/protocol-http/extensions/httpExtensionConfiguration.js
var httpExtensionConfiguration = __webpack_require__(27595);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
        setHttpAuthScheme(httpAuthScheme) {
            const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
            if (index === -1) {
                _httpAuthSchemes.push(httpAuthScheme);
            }
            else {
                _httpAuthSchemes.splice(index, 1, httpAuthScheme);
            }
        },
        httpAuthSchemes() {
            return _httpAuthSchemes;
        },
        setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
            _httpAuthSchemeProvider = httpAuthSchemeProvider;
        },
        httpAuthSchemeProvider() {
            return _httpAuthSchemeProvider;
        },
        setCredentials(credentials) {
            _credentials = credentials;
        },
        credentials() {
            return _credentials;
        },
    };
};
const resolveHttpAuthRuntimeConfig = (config) => {
    return {
        httpAuthSchemes: config.httpAuthSchemes(),
        httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
        credentials: config.credentials(),
    };
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/runtimeExtensions.js




const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0,region_config_resolver_extensions/* getAwsRegionExtensionConfiguration */.R)(runtimeConfig), (0,defaultExtensionConfiguration/* getDefaultExtensionConfiguration */.xA)(runtimeConfig), (0,httpExtensionConfiguration/* getHttpHandlerExtensionConfiguration */.e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0,region_config_resolver_extensions/* resolveAwsRegionExtensionConfiguration */.$)(extensionConfiguration), (0,defaultExtensionConfiguration/* resolveDefaultRuntimeConfig */.uv)(extensionConfiguration), (0,httpExtensionConfiguration/* resolveHttpHandlerRuntimeConfig */.j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/AutoScalingClient.js













class AutoScalingClient extends client/* Client */.K {
    config;
    constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = resolveClientEndpointParameters(_config_0);
        const _config_2 = (0,configurations/* resolveUserAgentConfig */.D)(_config_1);
        const _config_3 = (0,middleware_retry_configurations/* resolveRetryConfig */.$z)(_config_2);
        const _config_4 = (0,resolveRegionConfig/* resolveRegionConfig */.T)(_config_3);
        const _config_5 = (0,hostHeaderMiddleware/* resolveHostHeaderConfig */.OV)(_config_4);
        const _config_6 = (0,endpoints/* resolveEndpointConfig */.Co)(_config_5);
        const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
        const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
        this.config = _config_8;
        this.middlewareStack.use((0,getSchemaSerdePlugin/* getSchemaSerdePlugin */.wq)(this.config));
        this.middlewareStack.use((0,user_agent_middleware/* getUserAgentPlugin */.sM)(this.config));
        this.middlewareStack.use((0,retry/* getRetryPlugin */.ey)(this.config));
        this.middlewareStack.use((0,contentLengthMiddleware/* getContentLengthPlugin */.vK)(this.config));
        this.middlewareStack.use((0,hostHeaderMiddleware/* getHostHeaderPlugin */.TC)(this.config));
        this.middlewareStack.use((0,loggerMiddleware/* getLoggerPlugin */.Y7)(this.config));
        this.middlewareStack.use((0,getRecursionDetectionPlugin/* getRecursionDetectionPlugin */.n)(this.config));
        this.middlewareStack.use((0,getHttpAuthSchemeEndpointRuleSetPlugin/* getHttpAuthSchemeEndpointRuleSetPlugin */.w)(this.config, {
            httpAuthSchemeParametersProvider: defaultAutoScalingHttpAuthSchemeParametersProvider,
            identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig/* DefaultIdentityProviderConfig */.h({
                "aws.auth#sigv4": config.credentials,
            }),
        }));
        this.middlewareStack.use((0,getHttpSigningMiddleware/* getHttpSigningPlugin */.l)(this.config));
    }
    destroy() {
        super.destroy();
    }
}

// EXTERNAL MODULE: ./build/platform/aws/clients/with-methods.js
var with_methods = __webpack_require__(24896);
;// CONCATENATED MODULE: ./build/platform/aws/clients/auto-scaling.js


const commands = {
    CreateAutoScalingGroupCommand: CreateAutoScalingGroupCommand,
    CreateOrUpdateTagsCommand: CreateOrUpdateTagsCommand,
    DeleteAutoScalingGroupCommand: DeleteAutoScalingGroupCommand,
    DeleteScheduledActionCommand: DeleteScheduledActionCommand,
    DeleteTagsCommand: DeleteTagsCommand,
    DescribeAccountLimitsCommand: DescribeAccountLimitsCommand,
    DescribeAutoScalingGroupsCommand: DescribeAutoScalingGroupsCommand,
    DescribePoliciesCommand: DescribePoliciesCommand,
    DescribeScalingActivitiesCommand: DescribeScalingActivitiesCommand,
    DescribeScheduledActionsCommand: DescribeScheduledActionsCommand,
    PutScalingPolicyCommand: PutScalingPolicyCommand,
    PutScheduledUpdateGroupActionCommand: PutScheduledUpdateGroupActionCommand,
    ResumeProcessesCommand: ResumeProcessesCommand,
    SuspendProcessesCommand: SuspendProcessesCommand,
    UpdateAutoScalingGroupCommand: UpdateAutoScalingGroupCommand,
};
function openAutoScaling(settings) {
    return (0,with_methods/* withMethods */.R)(new AutoScalingClient(settings), commands);
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
