// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/validation.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate
// Compiled by Ajv.
// @ts-nocheck

import { fullFormats as allformats0 } from './formats.js';
import { isLong as func32 } from './runtime/checks.js';
import { repeated as func66 } from './runtime/checks.js';
export const v0 = validate0;
const schema0 = {"$ref":"document#/components/schemas/CreateStatefulWorkloadRequest"};
const schema2 = {"required":["Placement","ContainerType","Containers","VirtualPrivateCloud","NamespaceId","Name"],"type":"object","properties":{"Placement":{"$ref":"#/components/schemas/Placement"},"SpecType":{"type":"string"},"ContainerType":{"$ref":"#/components/schemas/ContainerType"},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/Container"},"x-unique-by":"Name"},"SysCmds":{"type":"array","items":{"type":"string"}},"SecurityGroupIds":{"type":"array","items":{"type":"string"}},"VirtualPrivateCloud":{"$ref":"#/components/schemas/VirtualPrivateCloud"},"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"Name":{"type":"string"},"Labels":{"$ref":"#/components/schemas/Labels"},"ImagePullSecretIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}}}};
const func0 = Object.prototype.hasOwnProperty;
const schema3 = {"type":"object","properties":{"ZoneId":{"type":"array","items":{"type":"string"}}}};
function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate3.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ZoneId !== undefined && func0.call(data, "ZoneId")){
let data0 = data.ZoneId;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/ZoneId/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/ZoneId",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate3.errors = vErrors;
return errors === 0;
}
validate3.evaluated = {"props":{"ZoneId":true},"dynamicProps":false,"dynamicItems":false};
const schema4 = {"type":"string","enum":["Standard","HighPerformance"]};
function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate5.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((data === "Standard") || (data === "HighPerformance"))){
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema4.enum},message:"must be equal to one of the allowed values"});
errors++;
}
validate5.errors = vErrors;
return errors === 0;
}
validate5.evaluated = {"dynamicProps":false,"dynamicItems":false};
const schema5 = {"type":"object","allOf":[{"$ref":"#/components/schemas/ContainerDefinition"},{"type":"object","properties":{"DataDisks":{"type":"array","items":{"$ref":"#/components/schemas/DataDisk"}}}}]};
const schema6 = {"type":"object","properties":{"Name":{"type":"string"},"Image":{"type":"string"},"LogDirs":{"type":"array","items":{"type":"string"}},"Args":{"type":"array","items":{"type":"string"}},"Command":{"type":"array","items":{"type":"string"}},"Envs":{"type":"array","items":{"$ref":"#/components/schemas/Env"}},"ResourceRequirements":{"$ref":"#/components/schemas/ResourceRequirements"},"SecurityContext":{"$ref":"#/components/schemas/SecurityContext"},"SshKeyIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}},"LivenessProbe":{"$ref":"#/components/schemas/Probe"},"ReadinessProbe":{"$ref":"#/components/schemas/Probe"},"Volumes":{"type":"array","items":{"$ref":"#/components/schemas/Volume"}}}};
const schema7 = {"type":"object","allOf":[{"properties":{"Type":{"type":"string","enum":["Secret"]}}},{"if":{"required":["Type"]},"else":{"$ref":"#/components/schemas/PlainEnv"}},{"if":{"required":["Type"],"properties":{"Type":{"enum":["Secret"]}}},"then":{"$ref":"#/components/schemas/SecretEnv"}}]};
const schema8 = {"required":["Name","Value"],"type":"object","properties":{"Name":{"type":"string"},"Value":{"type":"string"},"Type":false}};
function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate10.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Name === undefined) || (!(func0.call(data, "Name")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Name"},message:"must have required property '"+"Name"+"'"});
errors++;
}
if((data.Value === undefined) || (!(func0.call(data, "Value")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Value"},message:"must have required property '"+"Value"+"'"});
errors++;
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Value !== undefined && func0.call(data, "Value")){
if(typeof data.Value !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Value",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Type !== undefined && func0.call(data, "Type")){
(vErrors ??= []).push({instancePath:instancePath+"/Type",keyword:"false schema",params:{},message:"boolean schema is false"});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
validate10.evaluated = {"props":{"Name":true,"Value":true,"Type":true},"dynamicProps":false,"dynamicItems":false};
const schema9 = {"required":["Name","Type","SecretId"],"type":"object","properties":{"Name":{"type":"string"},"Type":{"type":"string","const":"Secret"},"SecretId":{"type":"integer","format":"int64","x-int64":true},"Key":{"type":"string"}}};
function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate12.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Name === undefined) || (!(func0.call(data, "Name")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Name"},message:"must have required property '"+"Name"+"'"});
errors++;
}
if((data.Type === undefined) || (!(func0.call(data, "Type")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Type"},message:"must have required property '"+"Type"+"'"});
errors++;
}
if((data.SecretId === undefined) || (!(func0.call(data, "SecretId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "SecretId"},message:"must have required property '"+"SecretId"+"'"});
errors++;
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Type !== undefined && func0.call(data, "Type")){
let data1 = data.Type;
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Type",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if("Secret" !== data1){
(vErrors ??= []).push({instancePath:instancePath+"/Type",keyword:"const",params:{allowedValue: "Secret"},message:"must be equal to constant"});
errors++;
}
}
if(data.SecretId !== undefined && func0.call(data, "SecretId")){
let data2 = data.SecretId;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
(vErrors ??= []).push({instancePath:instancePath+"/SecretId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data2 == "number"){
if(!func32(data2, instancePath + "/SecretId")){
(vErrors ??= []).push({instancePath:instancePath+"/SecretId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.Key !== undefined && func0.call(data, "Key")){
if(typeof data.Key !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Key",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}
validate12.evaluated = {"props":{"Name":true,"Type":true,"SecretId":true,"Key":true},"dynamicProps":false,"dynamicItems":false};
function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate9.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Type !== undefined && func0.call(data, "Type")){
let data0 = data.Type;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Type",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(data0 === "Secret")){
(vErrors ??= []).push({instancePath:instancePath+"/Type",keyword:"enum",params:{allowedValues: schema7.allOf[0].properties.Type.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
}
const _errs5 = errors;
let valid2 = true;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.Type === undefined) || (!(func0.call(data, "Type")))) && (missing0 = "Type")){
(vErrors ??= []).push({});
errors++;
}
}
var _valid0 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs7 = errors;
if(!(validate10(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid2 = _valid0;
if(valid2){
var props0 = {};
props0.Name = true;
props0.Value = true;
props0.Type = true;
}
}
if(!valid2){
(vErrors ??= []).push({instancePath,keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"});
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.Type = true;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.Type === undefined) || (!(func0.call(data, "Type")))) && (missing1 = "Type")){
(vErrors ??= []).push({});
errors++;
}
else {
if(data.Type !== undefined && func0.call(data, "Type")){
if(!(data.Type === "Secret")){
(vErrors ??= []).push({});
errors++;
}
}
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs12 = errors;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var _valid1 = _errs12 === errors;
valid3 = _valid1;
if(valid3){
var props1 = {};
props1.Name = true;
props1.Type = true;
props1.SecretId = true;
props1.Key = true;
}
}
if(!valid3){
(vErrors ??= []).push({instancePath,keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"});
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
validate9.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate9.evaluated = {"dynamicProps":true,"dynamicItems":false};
const schema10 = {"type":"object","properties":{"Limits":{"$ref":"#/components/schemas/ResourceList"},"Requests":{"$ref":"#/components/schemas/ResourceList"}}};
const schema11 = {"type":"object","properties":{"Cpu":{"type":["string","integer"]},"Memory":{"type":["string","integer"]},"Gpu":{"type":["string","integer"]}}};
function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate16.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Cpu !== undefined && func0.call(data, "Cpu")){
let data0 = data.Cpu;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))))){
(vErrors ??= []).push({instancePath:instancePath+"/Cpu",keyword:"type",params:{type: schema11.properties.Cpu.type},message:"must be string,integer"});
errors++;
}
}
if(data.Memory !== undefined && func0.call(data, "Memory")){
let data1 = data.Memory;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))))){
(vErrors ??= []).push({instancePath:instancePath+"/Memory",keyword:"type",params:{type: schema11.properties.Memory.type},message:"must be string,integer"});
errors++;
}
}
if(data.Gpu !== undefined && func0.call(data, "Gpu")){
let data2 = data.Gpu;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))))){
(vErrors ??= []).push({instancePath:instancePath+"/Gpu",keyword:"type",params:{type: schema11.properties.Gpu.type},message:"must be string,integer"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}
validate16.evaluated = {"props":{"Cpu":true,"Memory":true,"Gpu":true},"dynamicProps":false,"dynamicItems":false};
function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate15.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Limits !== undefined && func0.call(data, "Limits")){
if(!(validate16(data.Limits, {instancePath:instancePath+"/Limits",parentData:data,parentDataProperty:"Limits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
if(data.Requests !== undefined && func0.call(data, "Requests")){
if(!(validate16(data.Requests, {instancePath:instancePath+"/Requests",parentData:data,parentDataProperty:"Requests",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}
validate15.evaluated = {"props":{"Limits":true,"Requests":true},"dynamicProps":false,"dynamicItems":false};
const schema12 = {"type":"object","properties":{"Privilege":{"type":"boolean","default":false},"Capabilities":{"type":"array","items":{"type":"string"}}}};
function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Privilege !== undefined && func0.call(data, "Privilege")){
if(typeof data.Privilege !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/Privilege",keyword:"type",params:{type: "boolean"},message:"must be boolean"});
errors++;
}
}
if(data.Capabilities !== undefined && func0.call(data, "Capabilities")){
let data1 = data.Capabilities;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Capabilities/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Capabilities",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"Privilege":true,"Capabilities":true},"dynamicProps":false,"dynamicItems":false};
const schema13 = {"type":"object","properties":{"Exec":{"$ref":"#/components/schemas/ExecAction"},"PeriodSeconds":{"type":"integer"},"TimeoutSeconds":{"type":"integer"}}};
const schema14 = {"type":"object","properties":{"Command":{"type":"array","items":{"type":"string"}}}};
function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Command !== undefined && func0.call(data, "Command")){
let data0 = data.Command;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Command/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Command",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"Command":true},"dynamicProps":false,"dynamicItems":false};
function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Exec !== undefined && func0.call(data, "Exec")){
if(!(validate23(data.Exec, {instancePath:instancePath+"/Exec",parentData:data,parentDataProperty:"Exec",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.PeriodSeconds !== undefined && func0.call(data, "PeriodSeconds")){
let data1 = data.PeriodSeconds;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/PeriodSeconds",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
}
if(data.TimeoutSeconds !== undefined && func0.call(data, "TimeoutSeconds")){
let data2 = data.TimeoutSeconds;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
(vErrors ??= []).push({instancePath:instancePath+"/TimeoutSeconds",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":{"Exec":true,"PeriodSeconds":true,"TimeoutSeconds":true},"dynamicProps":false,"dynamicItems":false};
const schema15 = {"type":"object","allOf":[{"required":["VolumeType"]},{"properties":{"VolumeType":{"type":"string","enum":["Emptydir","Secret"]}}},{"if":{"required":["VolumeType"],"properties":{"VolumeType":{"enum":["Emptydir"]}}},"then":{"$ref":"#/components/schemas/EmptydirVolume"}},{"if":{"required":["VolumeType"],"properties":{"VolumeType":{"enum":["Secret"]}}},"then":{"$ref":"#/components/schemas/SecretVolume"}}]};
const schema16 = {"required":["VolumeType","Emptydirs"],"type":"object","properties":{"VolumeType":{"type":"string","const":"Emptydir"},"Emptydirs":{"type":"array","items":{"$ref":"#/components/schemas/Emptydir"},"x-unique-by":"Name"}}};
const schema17 = {"required":["MountPath","Mode"],"type":"object","properties":{"Medium":{"type":"string","enum":["Memory"],"default":"Memory"},"MountPath":{"type":"string"},"Mode":{"type":"string","enum":["ro","rw"],"default":"rw"},"Name":{"type":"string"}}};
function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.MountPath === undefined) || (!(func0.call(data, "MountPath")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "MountPath"},message:"must have required property '"+"MountPath"+"'"});
errors++;
}
if((data.Mode === undefined) || (!(func0.call(data, "Mode")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Mode"},message:"must have required property '"+"Mode"+"'"});
errors++;
}
if(data.Medium !== undefined && func0.call(data, "Medium")){
let data0 = data.Medium;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Medium",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(data0 === "Memory")){
(vErrors ??= []).push({instancePath:instancePath+"/Medium",keyword:"enum",params:{allowedValues: schema17.properties.Medium.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
if(data.MountPath !== undefined && func0.call(data, "MountPath")){
if(typeof data.MountPath !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/MountPath",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Mode !== undefined && func0.call(data, "Mode")){
let data2 = data.Mode;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((data2 === "ro") || (data2 === "rw"))){
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"enum",params:{allowedValues: schema17.properties.Mode.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":{"Medium":true,"MountPath":true,"Mode":true,"Name":true},"dynamicProps":false,"dynamicItems":false};
function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.VolumeType === undefined) || (!(func0.call(data, "VolumeType")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "VolumeType"},message:"must have required property '"+"VolumeType"+"'"});
errors++;
}
if((data.Emptydirs === undefined) || (!(func0.call(data, "Emptydirs")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Emptydirs"},message:"must have required property '"+"Emptydirs"+"'"});
errors++;
}
if(data.VolumeType !== undefined && func0.call(data, "VolumeType")){
let data0 = data.VolumeType;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if("Emptydir" !== data0){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"const",params:{allowedValue: "Emptydir"},message:"must be equal to constant"});
errors++;
}
}
if(data.Emptydirs !== undefined && func0.call(data, "Emptydirs")){
let data1 = data.Emptydirs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data1[i0], {instancePath:instancePath+"/Emptydirs/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
const items0 = func66("Name", data1);
if(items0.length > 0){
(vErrors ??= []).push({instancePath:instancePath+"/Emptydirs",keyword:"x-unique-by",params:{property: "Name", items: items0},message:"must not be the Name of two items"});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Emptydirs",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":{"VolumeType":true,"Emptydirs":true},"dynamicProps":false,"dynamicItems":false};
const schema18 = {"required":["VolumeType","Secrets"],"type":"object","properties":{"VolumeType":{"type":"string","const":"Secret"},"Secrets":{"type":"array","items":{"$ref":"#/components/schemas/SecretMount"}}}};
const schema19 = {"required":["SecretId","MountPath","Mode"],"type":"object","properties":{"SecretId":{"type":"integer","format":"int64","x-int64":true},"MountPath":{"type":"string"},"Mode":{"type":"string","enum":["ro"]}}};
function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.SecretId === undefined) || (!(func0.call(data, "SecretId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "SecretId"},message:"must have required property '"+"SecretId"+"'"});
errors++;
}
if((data.MountPath === undefined) || (!(func0.call(data, "MountPath")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "MountPath"},message:"must have required property '"+"MountPath"+"'"});
errors++;
}
if((data.Mode === undefined) || (!(func0.call(data, "Mode")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Mode"},message:"must have required property '"+"Mode"+"'"});
errors++;
}
if(data.SecretId !== undefined && func0.call(data, "SecretId")){
let data0 = data.SecretId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/SecretId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data0 == "number"){
if(!func32(data0, instancePath + "/SecretId")){
(vErrors ??= []).push({instancePath:instancePath+"/SecretId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.MountPath !== undefined && func0.call(data, "MountPath")){
if(typeof data.MountPath !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/MountPath",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Mode !== undefined && func0.call(data, "Mode")){
let data2 = data.Mode;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(data2 === "ro")){
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"enum",params:{allowedValues: schema19.properties.Mode.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":{"SecretId":true,"MountPath":true,"Mode":true},"dynamicProps":false,"dynamicItems":false};
function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.VolumeType === undefined) || (!(func0.call(data, "VolumeType")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "VolumeType"},message:"must have required property '"+"VolumeType"+"'"});
errors++;
}
if((data.Secrets === undefined) || (!(func0.call(data, "Secrets")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Secrets"},message:"must have required property '"+"Secrets"+"'"});
errors++;
}
if(data.VolumeType !== undefined && func0.call(data, "VolumeType")){
let data0 = data.VolumeType;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if("Secret" !== data0){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"const",params:{allowedValue: "Secret"},message:"must be equal to constant"});
errors++;
}
}
if(data.Secrets !== undefined && func0.call(data, "Secrets")){
let data1 = data.Secrets;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate33(data1[i0], {instancePath:instancePath+"/Secrets/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Secrets",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":{"VolumeType":true,"Secrets":true},"dynamicProps":false,"dynamicItems":false};
function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.VolumeType === undefined) || (!(func0.call(data, "VolumeType")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "VolumeType"},message:"must have required property '"+"VolumeType"+"'"});
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.VolumeType !== undefined && func0.call(data, "VolumeType")){
let data0 = data.VolumeType;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((data0 === "Emptydir") || (data0 === "Secret"))){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"enum",params:{allowedValues: schema15.allOf[1].properties.VolumeType.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
}
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.VolumeType === undefined) || (!(func0.call(data, "VolumeType")))) && (missing0 = "VolumeType")){
(vErrors ??= []).push({});
errors++;
}
else {
if(data.VolumeType !== undefined && func0.call(data, "VolumeType")){
if(!(data.VolumeType === "Emptydir")){
(vErrors ??= []).push({});
errors++;
}
}
}
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs9 = errors;
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
if(valid2){
var props0 = {};
props0.VolumeType = true;
props0.Emptydirs = true;
}
}
if(!valid2){
(vErrors ??= []).push({instancePath,keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"});
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.VolumeType = true;
}
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.VolumeType === undefined) || (!(func0.call(data, "VolumeType")))) && (missing1 = "VolumeType")){
(vErrors ??= []).push({});
errors++;
}
else {
if(data.VolumeType !== undefined && func0.call(data, "VolumeType")){
if(!(data.VolumeType === "Secret")){
(vErrors ??= []).push({});
errors++;
}
}
}
}
var _valid1 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs14 = errors;
if(!(validate32(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid1 = _errs14 === errors;
valid4 = _valid1;
if(valid4){
var props1 = {};
props1.VolumeType = true;
props1.Secrets = true;
}
}
if(!valid4){
(vErrors ??= []).push({instancePath,keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"});
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
validate27.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate27.evaluated = {"dynamicProps":true,"dynamicItems":false};
function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate8.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Image !== undefined && func0.call(data, "Image")){
if(typeof data.Image !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Image",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.LogDirs !== undefined && func0.call(data, "LogDirs")){
let data2 = data.LogDirs;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/LogDirs/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/LogDirs",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Args !== undefined && func0.call(data, "Args")){
let data4 = data.Args;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(typeof data4[i1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Args/" + i1,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Args",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Command !== undefined && func0.call(data, "Command")){
let data6 = data.Command;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
if(typeof data6[i2] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Command/" + i2,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Command",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Envs !== undefined && func0.call(data, "Envs")){
let data8 = data.Envs;
if(Array.isArray(data8)){
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
if(!(validate9(data8[i3], {instancePath:instancePath+"/Envs/" + i3,parentData:data8,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Envs",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.ResourceRequirements !== undefined && func0.call(data, "ResourceRequirements")){
if(!(validate15(data.ResourceRequirements, {instancePath:instancePath+"/ResourceRequirements",parentData:data,parentDataProperty:"ResourceRequirements",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
if(data.SecurityContext !== undefined && func0.call(data, "SecurityContext")){
if(!(validate20(data.SecurityContext, {instancePath:instancePath+"/SecurityContext",parentData:data,parentDataProperty:"SecurityContext",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
if(data.SshKeyIds !== undefined && func0.call(data, "SshKeyIds")){
let data12 = data.SshKeyIds;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
(vErrors ??= []).push({instancePath:instancePath+"/SshKeyIds/" + i4,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data13 == "number"){
if(!func32(data13, instancePath + "/SshKeyIds/" + i4)){
(vErrors ??= []).push({instancePath:instancePath+"/SshKeyIds/" + i4,keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/SshKeyIds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.LivenessProbe !== undefined && func0.call(data, "LivenessProbe")){
if(!(validate22(data.LivenessProbe, {instancePath:instancePath+"/LivenessProbe",parentData:data,parentDataProperty:"LivenessProbe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.ReadinessProbe !== undefined && func0.call(data, "ReadinessProbe")){
if(!(validate22(data.ReadinessProbe, {instancePath:instancePath+"/ReadinessProbe",parentData:data,parentDataProperty:"ReadinessProbe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.Volumes !== undefined && func0.call(data, "Volumes")){
let data16 = data.Volumes;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
if(!(validate27(data16[i5], {instancePath:instancePath+"/Volumes/" + i5,parentData:data16,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Volumes",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}
validate8.evaluated = {"props":{"Name":true,"Image":true,"LogDirs":true,"Args":true,"Command":true,"Envs":true,"ResourceRequirements":true,"SecurityContext":true,"SshKeyIds":true,"LivenessProbe":true,"ReadinessProbe":true,"Volumes":true},"dynamicProps":false,"dynamicItems":false};
const schema20 = {"type":"object","properties":{"DiskType":{"$ref":"#/components/schemas/DataDiskType"},"DiskName":{"type":"string"},"DiskId":{"type":["string","integer"]},"MountPath":{"type":"string"},"DiskSize":{"type":["string","integer"]}}};
const schema21 = {"type":"string","enum":["CloudSsd","CloudHighPerformanceSsd","CloudLocal"]};
function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(((data === "CloudSsd") || (data === "CloudHighPerformanceSsd")) || (data === "CloudLocal"))){
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema21.enum},message:"must be equal to one of the allowed values"});
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.DiskType !== undefined && func0.call(data, "DiskType")){
if(!(validate39(data.DiskType, {instancePath:instancePath+"/DiskType",parentData:data,parentDataProperty:"DiskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.DiskName !== undefined && func0.call(data, "DiskName")){
if(typeof data.DiskName !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/DiskName",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.DiskId !== undefined && func0.call(data, "DiskId")){
let data2 = data.DiskId;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))))){
(vErrors ??= []).push({instancePath:instancePath+"/DiskId",keyword:"type",params:{type: schema20.properties.DiskId.type},message:"must be string,integer"});
errors++;
}
}
if(data.MountPath !== undefined && func0.call(data, "MountPath")){
if(typeof data.MountPath !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/MountPath",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.DiskSize !== undefined && func0.call(data, "DiskSize")){
let data4 = data.DiskSize;
if((typeof data4 !== "string") && (!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))))){
(vErrors ??= []).push({instancePath:instancePath+"/DiskSize",keyword:"type",params:{type: schema20.properties.DiskSize.type},message:"must be string,integer"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":{"DiskType":true,"DiskName":true,"DiskId":true,"MountPath":true,"DiskSize":true},"dynamicProps":false,"dynamicItems":false};
function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate7.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
if(!(validate8(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.DataDisks !== undefined && func0.call(data, "DataDisks")){
let data0 = data.DataDisks;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate38(data0[i0], {instancePath:instancePath+"/DataDisks/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/DataDisks",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}
validate7.evaluated = {"props":{"DataDisks":true,"Name":true,"Image":true,"LogDirs":true,"Args":true,"Command":true,"Envs":true,"ResourceRequirements":true,"SecurityContext":true,"SshKeyIds":true,"LivenessProbe":true,"ReadinessProbe":true,"Volumes":true},"dynamicProps":false,"dynamicItems":false};
const schema22 = {"type":"object","properties":{"VpcId":{"type":"string"},"SubnetId":{"type":"string"}}};
function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.VpcId !== undefined && func0.call(data, "VpcId")){
if(typeof data.VpcId !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/VpcId",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.SubnetId !== undefined && func0.call(data, "SubnetId")){
if(typeof data.SubnetId !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/SubnetId",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":{"VpcId":true,"SubnetId":true},"dynamicProps":false,"dynamicItems":false};
const schema23 = {"type":"object","additionalProperties":{"type":"string"}};
function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(typeof data[key0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate2.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Placement === undefined) || (!(func0.call(data, "Placement")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Placement"},message:"must have required property '"+"Placement"+"'"});
errors++;
}
if((data.ContainerType === undefined) || (!(func0.call(data, "ContainerType")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "ContainerType"},message:"must have required property '"+"ContainerType"+"'"});
errors++;
}
if((data.Containers === undefined) || (!(func0.call(data, "Containers")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Containers"},message:"must have required property '"+"Containers"+"'"});
errors++;
}
if((data.VirtualPrivateCloud === undefined) || (!(func0.call(data, "VirtualPrivateCloud")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "VirtualPrivateCloud"},message:"must have required property '"+"VirtualPrivateCloud"+"'"});
errors++;
}
if((data.NamespaceId === undefined) || (!(func0.call(data, "NamespaceId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "NamespaceId"},message:"must have required property '"+"NamespaceId"+"'"});
errors++;
}
if((data.Name === undefined) || (!(func0.call(data, "Name")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Name"},message:"must have required property '"+"Name"+"'"});
errors++;
}
if(data.Placement !== undefined && func0.call(data, "Placement")){
if(!(validate3(data.Placement, {instancePath:instancePath+"/Placement",parentData:data,parentDataProperty:"Placement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
}
if(data.SpecType !== undefined && func0.call(data, "SpecType")){
if(typeof data.SpecType !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/SpecType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.ContainerType !== undefined && func0.call(data, "ContainerType")){
if(!(validate5(data.ContainerType, {instancePath:instancePath+"/ContainerType",parentData:data,parentDataProperty:"ContainerType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
}
if(data.Containers !== undefined && func0.call(data, "Containers")){
let data3 = data.Containers;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate7(data3[i0], {instancePath:instancePath+"/Containers/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
}
const items0 = func66("Name", data3);
if(items0.length > 0){
(vErrors ??= []).push({instancePath:instancePath+"/Containers",keyword:"x-unique-by",params:{property: "Name", items: items0},message:"must not be the Name of two items"});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Containers",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.SysCmds !== undefined && func0.call(data, "SysCmds")){
let data5 = data.SysCmds;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/SysCmds/" + i1,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/SysCmds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.SecurityGroupIds !== undefined && func0.call(data, "SecurityGroupIds")){
let data7 = data.SecurityGroupIds;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(typeof data7[i2] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/SecurityGroupIds/" + i2,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/SecurityGroupIds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.VirtualPrivateCloud !== undefined && func0.call(data, "VirtualPrivateCloud")){
if(!(validate43(data.VirtualPrivateCloud, {instancePath:instancePath+"/VirtualPrivateCloud",parentData:data,parentDataProperty:"VirtualPrivateCloud",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.NamespaceId !== undefined && func0.call(data, "NamespaceId")){
let data10 = data.NamespaceId;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data10 == "number"){
if(!func32(data10, instancePath + "/NamespaceId")){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Labels !== undefined && func0.call(data, "Labels")){
if(!(validate45(data.Labels, {instancePath:instancePath+"/Labels",parentData:data,parentDataProperty:"Labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.ImagePullSecretIds !== undefined && func0.call(data, "ImagePullSecretIds")){
let data13 = data.ImagePullSecretIds;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
(vErrors ??= []).push({instancePath:instancePath+"/ImagePullSecretIds/" + i3,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data14 == "number"){
if(!func32(data14, instancePath + "/ImagePullSecretIds/" + i3)){
(vErrors ??= []).push({instancePath:instancePath+"/ImagePullSecretIds/" + i3,keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/ImagePullSecretIds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}
validate2.evaluated = {"props":{"Placement":true,"SpecType":true,"ContainerType":true,"Containers":true,"SysCmds":true,"SecurityGroupIds":true,"VirtualPrivateCloud":true,"NamespaceId":true,"Name":true,"Labels":true,"ImagePullSecretIds":true},"dynamicProps":false,"dynamicItems":false};
function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate0.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate2(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
validate0.errors = vErrors;
return errors === 0;
}
validate0.evaluated = {"props":{"Placement":true,"SpecType":true,"ContainerType":true,"Containers":true,"SysCmds":true,"SecurityGroupIds":true,"VirtualPrivateCloud":true,"NamespaceId":true,"Name":true,"Labels":true,"ImagePullSecretIds":true},"dynamicProps":false,"dynamicItems":false};
export const v1 = validate48;
const schema24 = {"$ref":"document#/components/schemas/CreateStatefulWorkloadResponse"};
const schema25 = {"required":["StatefulWorkloadId"],"type":"object","properties":{"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema26 = {"type":"string"};
function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.StatefulWorkloadId === undefined) || (!(func0.call(data, "StatefulWorkloadId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "StatefulWorkloadId"},message:"must have required property '"+"StatefulWorkloadId"+"'"});
errors++;
}
if(data.StatefulWorkloadId !== undefined && func0.call(data, "StatefulWorkloadId")){
let data0 = data.StatefulWorkloadId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data0 == "number"){
if(!func32(data0, instancePath + "/StatefulWorkloadId")){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate50(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":{"StatefulWorkloadId":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate49(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":{"StatefulWorkloadId":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v2 = validate53;
const schema27 = {"$ref":"document#/components/schemas/Error"};
const schema28 = {"required":["Code","Message"],"type":"object","properties":{"Code":{"$ref":"#/components/schemas/ErrorCode"},"Message":{"type":"string"},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema29 = {"type":"string","enum":["InternalServerError","MissingParameter","InvalidFormat","InvalidParameterValue","NoPrivate","DuplicateNameError","ResourceNotFound","IncorrectState","NothingToUpdate","ContainerNumNotMatch"]};
function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((((((((((data === "InternalServerError") || (data === "MissingParameter")) || (data === "InvalidFormat")) || (data === "InvalidParameterValue")) || (data === "NoPrivate")) || (data === "DuplicateNameError")) || (data === "ResourceNotFound")) || (data === "IncorrectState")) || (data === "NothingToUpdate")) || (data === "ContainerNumNotMatch"))){
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema29.enum},message:"must be equal to one of the allowed values"});
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Code === undefined) || (!(func0.call(data, "Code")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Code"},message:"must have required property '"+"Code"+"'"});
errors++;
}
if((data.Message === undefined) || (!(func0.call(data, "Message")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Message"},message:"must have required property '"+"Message"+"'"});
errors++;
}
if(data.Code !== undefined && func0.call(data, "Code")){
if(!(validate55(data.Code, {instancePath:instancePath+"/Code",parentData:data,parentDataProperty:"Code",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.Message !== undefined && func0.call(data, "Message")){
if(typeof data.Message !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Message",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate50(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":{"Code":true,"Message":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":{"Code":true,"Message":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v3 = validate59;
const schema30 = {"$ref":"document#/components/schemas/UnlistedError"};
const schema31 = {"required":["Code","Message"],"type":"object","properties":{"Code":{"type":"string"},"Message":{"type":"string"},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Code === undefined) || (!(func0.call(data, "Code")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Code"},message:"must have required property '"+"Code"+"'"});
errors++;
}
if((data.Message === undefined) || (!(func0.call(data, "Message")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Message"},message:"must have required property '"+"Message"+"'"});
errors++;
}
if(data.Code !== undefined && func0.call(data, "Code")){
if(typeof data.Code !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Code",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Message !== undefined && func0.call(data, "Message")){
if(typeof data.Message !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Message",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate50(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":{"Code":true,"Message":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate60(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":{"Code":true,"Message":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v4 = validate63;
const schema32 = {"$ref":"document#/components/parameters/NamespaceId/schema"};
const schema33 = {"type":"integer","format":"int64","x-int64":true};
function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data == "number"){
if(!func32(data, instancePath + "")){
(vErrors ??= []).push({instancePath,keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate64(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v5 = validate66;
const schema34 = {"$ref":"document#/components/parameters/StatefulWorkloadId/schema"};
const schema35 = {"type":"integer","format":"int64","x-int64":true};
function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data == "number"){
if(!func32(data, instancePath + "")){
(vErrors ??= []).push({instancePath,keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate67(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v6 = validate69;
const schema36 = {"$ref":"document#/components/schemas/RequestIdResponse"};
const schema37 = {"type":"object","properties":{"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate50(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":{"RequestId":true},"dynamicProps":false,"dynamicItems":false};
function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate70(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":{"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v7 = validate73;
const schema38 = {"$ref":"document#/paths/~1ncs~1RestartContainer/get/parameters/4/schema"};
const schema39 = {"type":"string"};
function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate74(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v8 = validate76;
const schema40 = {"$ref":"document#/components/schemas/ResetStatefulWorkloadSpecTypeRequest"};
const schema41 = {"required":["NamespaceId","StatefulWorkloadId","SpecType","Containers"],"type":"object","properties":{"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"SpecType":{"type":"string"},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/SpecTypeContainer"},"x-unique-by":"Name"}}};
const schema42 = {"required":["Name","ResourceRequirements"],"type":"object","properties":{"Name":{"type":"string"},"ResourceRequirements":{"$ref":"#/components/schemas/SpecTypeResourceRequirements"}}};
const schema43 = {"required":["Limits","Requests"],"type":"object","properties":{"Limits":{"$ref":"#/components/schemas/SpecTypeResourceList"},"Requests":{"$ref":"#/components/schemas/SpecTypeResourceList"}}};
const schema44 = {"required":["Cpu","Memory"],"type":"object","properties":{"Cpu":{"type":["string","integer"]},"Memory":{"type":["string","integer"]}}};
function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Cpu === undefined) || (!(func0.call(data, "Cpu")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Cpu"},message:"must have required property '"+"Cpu"+"'"});
errors++;
}
if((data.Memory === undefined) || (!(func0.call(data, "Memory")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Memory"},message:"must have required property '"+"Memory"+"'"});
errors++;
}
if(data.Cpu !== undefined && func0.call(data, "Cpu")){
let data0 = data.Cpu;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))))){
(vErrors ??= []).push({instancePath:instancePath+"/Cpu",keyword:"type",params:{type: schema44.properties.Cpu.type},message:"must be string,integer"});
errors++;
}
}
if(data.Memory !== undefined && func0.call(data, "Memory")){
let data1 = data.Memory;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))))){
(vErrors ??= []).push({instancePath:instancePath+"/Memory",keyword:"type",params:{type: schema44.properties.Memory.type},message:"must be string,integer"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":{"Cpu":true,"Memory":true},"dynamicProps":false,"dynamicItems":false};
function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Limits === undefined) || (!(func0.call(data, "Limits")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Limits"},message:"must have required property '"+"Limits"+"'"});
errors++;
}
if((data.Requests === undefined) || (!(func0.call(data, "Requests")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Requests"},message:"must have required property '"+"Requests"+"'"});
errors++;
}
if(data.Limits !== undefined && func0.call(data, "Limits")){
if(!(validate80(data.Limits, {instancePath:instancePath+"/Limits",parentData:data,parentDataProperty:"Limits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.Requests !== undefined && func0.call(data, "Requests")){
if(!(validate80(data.Requests, {instancePath:instancePath+"/Requests",parentData:data,parentDataProperty:"Requests",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":{"Limits":true,"Requests":true},"dynamicProps":false,"dynamicItems":false};
function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Name === undefined) || (!(func0.call(data, "Name")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Name"},message:"must have required property '"+"Name"+"'"});
errors++;
}
if((data.ResourceRequirements === undefined) || (!(func0.call(data, "ResourceRequirements")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "ResourceRequirements"},message:"must have required property '"+"ResourceRequirements"+"'"});
errors++;
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.ResourceRequirements !== undefined && func0.call(data, "ResourceRequirements")){
if(!(validate79(data.ResourceRequirements, {instancePath:instancePath+"/ResourceRequirements",parentData:data,parentDataProperty:"ResourceRequirements",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":{"Name":true,"ResourceRequirements":true},"dynamicProps":false,"dynamicItems":false};
function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.NamespaceId === undefined) || (!(func0.call(data, "NamespaceId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "NamespaceId"},message:"must have required property '"+"NamespaceId"+"'"});
errors++;
}
if((data.StatefulWorkloadId === undefined) || (!(func0.call(data, "StatefulWorkloadId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "StatefulWorkloadId"},message:"must have required property '"+"StatefulWorkloadId"+"'"});
errors++;
}
if((data.SpecType === undefined) || (!(func0.call(data, "SpecType")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "SpecType"},message:"must have required property '"+"SpecType"+"'"});
errors++;
}
if((data.Containers === undefined) || (!(func0.call(data, "Containers")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Containers"},message:"must have required property '"+"Containers"+"'"});
errors++;
}
if(data.NamespaceId !== undefined && func0.call(data, "NamespaceId")){
let data0 = data.NamespaceId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data0 == "number"){
if(!func32(data0, instancePath + "/NamespaceId")){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.StatefulWorkloadId !== undefined && func0.call(data, "StatefulWorkloadId")){
let data1 = data.StatefulWorkloadId;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data1 == "number"){
if(!func32(data1, instancePath + "/StatefulWorkloadId")){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.SpecType !== undefined && func0.call(data, "SpecType")){
if(typeof data.SpecType !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/SpecType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Containers !== undefined && func0.call(data, "Containers")){
let data3 = data.Containers;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate78(data3[i0], {instancePath:instancePath+"/Containers/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
const items0 = func66("Name", data3);
if(items0.length > 0){
(vErrors ??= []).push({instancePath:instancePath+"/Containers",keyword:"x-unique-by",params:{property: "Name", items: items0},message:"must not be the Name of two items"});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Containers",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"SpecType":true,"Containers":true},"dynamicProps":false,"dynamicItems":false};
function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate77(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"SpecType":true,"Containers":true},"dynamicProps":false,"dynamicItems":false};
export const v9 = validate86;
const schema45 = {"$ref":"document#/paths/~1ncs~1DescribeStatefulWorkloads/get/parameters/2/schema"};
const schema46 = {"type":"integer","format":"int64","x-int64":true};
function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data == "number"){
if(!func32(data, instancePath + "")){
(vErrors ??= []).push({instancePath,keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate87(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v10 = validate89;
const schema47 = {"$ref":"document#/paths/~1ncs~1DescribeStatefulWorkloads/get/parameters/3/schema"};
const schema48 = {"type":"integer","format":"int64","x-int64":true};
function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data == "number"){
if(!func32(data, instancePath + "")){
(vErrors ??= []).push({instancePath,keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate90(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v11 = validate92;
const schema49 = {"$ref":"document#/components/schemas/DescribeStatefulWorkloadsResponse"};
const schema50 = {"required":["StatefulWorkloads"],"type":"object","properties":{"TotalCount":{"type":"integer"},"StatefulWorkloads":{"type":"array","items":{"$ref":"#/components/schemas/WorkloadListItem"}},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema51 = {"required":["Status"],"type":"object","allOf":[{"$ref":"#/components/schemas/Workload"}]};
const schema52 = {"required":["StatefulWorkloadId","Name"],"type":"object","properties":{"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"Name":{"type":"string"},"Placement":{"$ref":"#/components/schemas/Placement"},"Status":{"$ref":"#/components/schemas/WorkloadStatus"},"CreateAt":{"type":"string","format":"date-time"},"UpdateAt":{"type":"string","format":"date-time"},"PackageId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadStatus":{"$ref":"#/components/schemas/UnderlyingStatus"},"PayType":{"type":"string"},"SpecType":{"type":"string"},"VirtualPrivateCloud":{"$ref":"#/components/schemas/VirtualPrivateCloud"},"SecurityGroupIds":{"type":"array","items":{"type":"string"}},"ContainerType":{"$ref":"#/components/schemas/ContainerType"},"SysCmds":{"type":"array","items":{"type":"string"}},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/ContainerInfo"}},"EipId":{"type":"string"},"Labels":{"$ref":"#/components/schemas/Labels"},"OperationLocks":{"type":"array","items":{"$ref":"#/components/schemas/OperationLock"}},"Kind":{"type":"string","enum":["pods","statefulsets"]},"ClusterId":{"type":"integer"},"ImagePullSecretIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}},"ResourcePoolInfo":{"$ref":"#/components/schemas/ResourcePoolInfo"}}};
const schema53 = {"type":"string","enum":["Creating","CreateFail","Running","Updating","Abnormal"]};
function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(((((data === "Creating") || (data === "CreateFail")) || (data === "Running")) || (data === "Updating")) || (data === "Abnormal"))){
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema53.enum},message:"must be equal to one of the allowed values"});
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"dynamicProps":false,"dynamicItems":false};
const schema54 = {"type":"string","enum":["Pending","Running","Succeeded","Failed"]};
function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((((data === "Pending") || (data === "Running")) || (data === "Succeeded")) || (data === "Failed"))){
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema54.enum},message:"must be equal to one of the allowed values"});
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"dynamicProps":false,"dynamicItems":false};
const schema55 = {"required":["Name"],"type":"object","properties":{"Name":{"type":"string"},"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"Image":{"type":"string"},"LogDirs":{"type":"array","items":{"type":"string"}},"Args":{"type":"array","items":{"type":"string"}},"Command":{"type":"array","items":{"type":"string"}},"Envs":{"type":"array","items":{"$ref":"#/components/schemas/EnvInfo"}},"ResourceRequirements":{"$ref":"#/components/schemas/ResourceRequirements"},"DataDisks":{"type":"array","items":{"$ref":"#/components/schemas/DataDiskInfo"}},"SshKeyIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}},"SecurityContext":{"$ref":"#/components/schemas/SecurityContext"},"LivenessProbe":{"$ref":"#/components/schemas/Probe"},"ReadinessProbe":{"$ref":"#/components/schemas/Probe"},"Volumes":{"type":"array","items":{"$ref":"#/components/schemas/VolumeInfo"}}}};
const schema56 = {"required":["Name"],"type":"object","properties":{"Name":{"type":"string"},"Value":{"type":"string"},"Type":{"type":"string","enum":["Secret"]},"SecretId":{"type":"integer","format":"int64","x-int64":true},"Key":{"type":"string"}}};
function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Name === undefined) || (!(func0.call(data, "Name")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Name"},message:"must have required property '"+"Name"+"'"});
errors++;
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Value !== undefined && func0.call(data, "Value")){
if(typeof data.Value !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Value",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Type !== undefined && func0.call(data, "Type")){
let data2 = data.Type;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Type",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(data2 === "Secret")){
(vErrors ??= []).push({instancePath:instancePath+"/Type",keyword:"enum",params:{allowedValues: schema56.properties.Type.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
if(data.SecretId !== undefined && func0.call(data, "SecretId")){
let data3 = data.SecretId;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/SecretId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data3 == "number"){
if(!func32(data3, instancePath + "/SecretId")){
(vErrors ??= []).push({instancePath:instancePath+"/SecretId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.Key !== undefined && func0.call(data, "Key")){
if(typeof data.Key !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Key",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":{"Name":true,"Value":true,"Type":true,"SecretId":true,"Key":true},"dynamicProps":false,"dynamicItems":false};
const schema57 = {"required":["DiskId"],"type":"object","properties":{"DiskType":{"$ref":"#/components/schemas/DataDiskType"},"DiskName":{"type":"string"},"DiskId":{"type":["string","integer"]},"DiskUuid":{"type":"string"},"MountPath":{"type":"string"},"DiskSize":{"type":["string","integer"]}}};
function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate107.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.DiskId === undefined) || (!(func0.call(data, "DiskId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "DiskId"},message:"must have required property '"+"DiskId"+"'"});
errors++;
}
if(data.DiskType !== undefined && func0.call(data, "DiskType")){
if(!(validate39(data.DiskType, {instancePath:instancePath+"/DiskType",parentData:data,parentDataProperty:"DiskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.DiskName !== undefined && func0.call(data, "DiskName")){
if(typeof data.DiskName !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/DiskName",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.DiskId !== undefined && func0.call(data, "DiskId")){
let data2 = data.DiskId;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))))){
(vErrors ??= []).push({instancePath:instancePath+"/DiskId",keyword:"type",params:{type: schema57.properties.DiskId.type},message:"must be string,integer"});
errors++;
}
}
if(data.DiskUuid !== undefined && func0.call(data, "DiskUuid")){
if(typeof data.DiskUuid !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/DiskUuid",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.MountPath !== undefined && func0.call(data, "MountPath")){
if(typeof data.MountPath !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/MountPath",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.DiskSize !== undefined && func0.call(data, "DiskSize")){
let data5 = data.DiskSize;
if((typeof data5 !== "string") && (!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))))){
(vErrors ??= []).push({instancePath:instancePath+"/DiskSize",keyword:"type",params:{type: schema57.properties.DiskSize.type},message:"must be string,integer"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate107.errors = vErrors;
return errors === 0;
}
validate107.evaluated = {"props":{"DiskType":true,"DiskName":true,"DiskId":true,"DiskUuid":true,"MountPath":true,"DiskSize":true},"dynamicProps":false,"dynamicItems":false};
const schema58 = {"type":"object","properties":{"VolumeType":{"type":"string","enum":["Emptydir","Secret"]},"Emptydirs":{"type":"array","items":{"$ref":"#/components/schemas/EmptydirInfo"}},"Secrets":{"type":"array","items":{"$ref":"#/components/schemas/SecretMountInfo"}}}};
const schema59 = {"type":"object","properties":{"Medium":{"type":"string","enum":["Memory"],"default":"Memory"},"MountPath":{"type":"string"},"Mode":{"type":"string","enum":["ro","rw"],"default":"rw"},"Name":{"type":"string"}}};
function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate114.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Medium !== undefined && func0.call(data, "Medium")){
let data0 = data.Medium;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Medium",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(data0 === "Memory")){
(vErrors ??= []).push({instancePath:instancePath+"/Medium",keyword:"enum",params:{allowedValues: schema59.properties.Medium.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
if(data.MountPath !== undefined && func0.call(data, "MountPath")){
if(typeof data.MountPath !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/MountPath",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Mode !== undefined && func0.call(data, "Mode")){
let data2 = data.Mode;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((data2 === "ro") || (data2 === "rw"))){
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"enum",params:{allowedValues: schema59.properties.Mode.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate114.errors = vErrors;
return errors === 0;
}
validate114.evaluated = {"props":{"Medium":true,"MountPath":true,"Mode":true,"Name":true},"dynamicProps":false,"dynamicItems":false};
const schema60 = {"required":["SecretId"],"type":"object","properties":{"SecretId":{"type":"integer","format":"int64","x-int64":true},"MountPath":{"type":"string"},"Mode":{"type":"string","enum":["ro"]}}};
function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.SecretId === undefined) || (!(func0.call(data, "SecretId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "SecretId"},message:"must have required property '"+"SecretId"+"'"});
errors++;
}
if(data.SecretId !== undefined && func0.call(data, "SecretId")){
let data0 = data.SecretId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/SecretId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data0 == "number"){
if(!func32(data0, instancePath + "/SecretId")){
(vErrors ??= []).push({instancePath:instancePath+"/SecretId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.MountPath !== undefined && func0.call(data, "MountPath")){
if(typeof data.MountPath !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/MountPath",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Mode !== undefined && func0.call(data, "Mode")){
let data2 = data.Mode;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(data2 === "ro")){
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"enum",params:{allowedValues: schema60.properties.Mode.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":{"SecretId":true,"MountPath":true,"Mode":true},"dynamicProps":false,"dynamicItems":false};
function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate113.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.VolumeType !== undefined && func0.call(data, "VolumeType")){
let data0 = data.VolumeType;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((data0 === "Emptydir") || (data0 === "Secret"))){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"enum",params:{allowedValues: schema58.properties.VolumeType.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
if(data.Emptydirs !== undefined && func0.call(data, "Emptydirs")){
let data1 = data.Emptydirs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate114(data1[i0], {instancePath:instancePath+"/Emptydirs/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Emptydirs",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Secrets !== undefined && func0.call(data, "Secrets")){
let data3 = data.Secrets;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(!(validate116(data3[i1], {instancePath:instancePath+"/Secrets/" + i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Secrets",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate113.errors = vErrors;
return errors === 0;
}
validate113.evaluated = {"props":{"VolumeType":true,"Emptydirs":true,"Secrets":true},"dynamicProps":false,"dynamicItems":false};
function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Name === undefined) || (!(func0.call(data, "Name")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Name"},message:"must have required property '"+"Name"+"'"});
errors++;
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.NamespaceId !== undefined && func0.call(data, "NamespaceId")){
let data1 = data.NamespaceId;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data1 == "number"){
if(!func32(data1, instancePath + "/NamespaceId")){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.Image !== undefined && func0.call(data, "Image")){
if(typeof data.Image !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Image",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.LogDirs !== undefined && func0.call(data, "LogDirs")){
let data3 = data.LogDirs;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/LogDirs/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/LogDirs",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Args !== undefined && func0.call(data, "Args")){
let data5 = data.Args;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Args/" + i1,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Args",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Command !== undefined && func0.call(data, "Command")){
let data7 = data.Command;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(typeof data7[i2] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Command/" + i2,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Command",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Envs !== undefined && func0.call(data, "Envs")){
let data9 = data.Envs;
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
if(!(validate104(data9[i3], {instancePath:instancePath+"/Envs/" + i3,parentData:data9,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Envs",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.ResourceRequirements !== undefined && func0.call(data, "ResourceRequirements")){
if(!(validate15(data.ResourceRequirements, {instancePath:instancePath+"/ResourceRequirements",parentData:data,parentDataProperty:"ResourceRequirements",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
if(data.DataDisks !== undefined && func0.call(data, "DataDisks")){
let data12 = data.DataDisks;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
if(!(validate107(data12[i4], {instancePath:instancePath+"/DataDisks/" + i4,parentData:data12,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/DataDisks",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.SshKeyIds !== undefined && func0.call(data, "SshKeyIds")){
let data14 = data.SshKeyIds;
if(Array.isArray(data14)){
const len5 = data14.length;
for(let i5=0; i5<len5; i5++){
let data15 = data14[i5];
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
(vErrors ??= []).push({instancePath:instancePath+"/SshKeyIds/" + i5,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data15 == "number"){
if(!func32(data15, instancePath + "/SshKeyIds/" + i5)){
(vErrors ??= []).push({instancePath:instancePath+"/SshKeyIds/" + i5,keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/SshKeyIds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.SecurityContext !== undefined && func0.call(data, "SecurityContext")){
if(!(validate20(data.SecurityContext, {instancePath:instancePath+"/SecurityContext",parentData:data,parentDataProperty:"SecurityContext",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
if(data.LivenessProbe !== undefined && func0.call(data, "LivenessProbe")){
if(!(validate22(data.LivenessProbe, {instancePath:instancePath+"/LivenessProbe",parentData:data,parentDataProperty:"LivenessProbe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.ReadinessProbe !== undefined && func0.call(data, "ReadinessProbe")){
if(!(validate22(data.ReadinessProbe, {instancePath:instancePath+"/ReadinessProbe",parentData:data,parentDataProperty:"ReadinessProbe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.Volumes !== undefined && func0.call(data, "Volumes")){
let data19 = data.Volumes;
if(Array.isArray(data19)){
const len6 = data19.length;
for(let i6=0; i6<len6; i6++){
if(!(validate113(data19[i6], {instancePath:instancePath+"/Volumes/" + i6,parentData:data19,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Volumes",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"props":{"Name":true,"NamespaceId":true,"Image":true,"LogDirs":true,"Args":true,"Command":true,"Envs":true,"ResourceRequirements":true,"DataDisks":true,"SshKeyIds":true,"SecurityContext":true,"LivenessProbe":true,"ReadinessProbe":true,"Volumes":true},"dynamicProps":false,"dynamicItems":false};
const schema61 = {"type":"object","properties":{"LockReason":{"type":"string","enum":["financial"]}}};
function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.LockReason !== undefined && func0.call(data, "LockReason")){
let data0 = data.LockReason;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/LockReason",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(data0 === "financial")){
(vErrors ??= []).push({instancePath:instancePath+"/LockReason",keyword:"enum",params:{allowedValues: schema61.properties.LockReason.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}
validate121.evaluated = {"props":{"LockReason":true},"dynamicProps":false,"dynamicItems":false};
const schema62 = {"type":"object","properties":{"ResourcePoolId":{"type":"string"},"ResourcePoolName":{"type":"string"},"Owner":{"type":"string"}}};
function validate123(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate123.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ResourcePoolId !== undefined && func0.call(data, "ResourcePoolId")){
if(typeof data.ResourcePoolId !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/ResourcePoolId",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.ResourcePoolName !== undefined && func0.call(data, "ResourcePoolName")){
if(typeof data.ResourcePoolName !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/ResourcePoolName",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Owner !== undefined && func0.call(data, "Owner")){
if(typeof data.Owner !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Owner",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate123.errors = vErrors;
return errors === 0;
}
validate123.evaluated = {"props":{"ResourcePoolId":true,"ResourcePoolName":true,"Owner":true},"dynamicProps":false,"dynamicItems":false};
const formats0 = allformats0["date-time"];
function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.StatefulWorkloadId === undefined) || (!(func0.call(data, "StatefulWorkloadId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "StatefulWorkloadId"},message:"must have required property '"+"StatefulWorkloadId"+"'"});
errors++;
}
if((data.Name === undefined) || (!(func0.call(data, "Name")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Name"},message:"must have required property '"+"Name"+"'"});
errors++;
}
if(data.StatefulWorkloadId !== undefined && func0.call(data, "StatefulWorkloadId")){
let data0 = data.StatefulWorkloadId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data0 == "number"){
if(!func32(data0, instancePath + "/StatefulWorkloadId")){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.NamespaceId !== undefined && func0.call(data, "NamespaceId")){
let data1 = data.NamespaceId;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data1 == "number"){
if(!func32(data1, instancePath + "/NamespaceId")){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Placement !== undefined && func0.call(data, "Placement")){
if(!(validate3(data.Placement, {instancePath:instancePath+"/Placement",parentData:data,parentDataProperty:"Placement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
}
if(data.Status !== undefined && func0.call(data, "Status")){
if(!(validate97(data.Status, {instancePath:instancePath+"/Status",parentData:data,parentDataProperty:"Status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data.CreateAt !== undefined && func0.call(data, "CreateAt")){
let data5 = data.CreateAt;
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
(vErrors ??= []).push({instancePath:instancePath+"/CreateAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/CreateAt",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.UpdateAt !== undefined && func0.call(data, "UpdateAt")){
let data6 = data.UpdateAt;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
(vErrors ??= []).push({instancePath:instancePath+"/UpdateAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/UpdateAt",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.PackageId !== undefined && func0.call(data, "PackageId")){
let data7 = data.PackageId;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
(vErrors ??= []).push({instancePath:instancePath+"/PackageId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data7 == "number"){
if(!func32(data7, instancePath + "/PackageId")){
(vErrors ??= []).push({instancePath:instancePath+"/PackageId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.StatefulWorkloadStatus !== undefined && func0.call(data, "StatefulWorkloadStatus")){
if(!(validate99(data.StatefulWorkloadStatus, {instancePath:instancePath+"/StatefulWorkloadStatus",parentData:data,parentDataProperty:"StatefulWorkloadStatus",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.PayType !== undefined && func0.call(data, "PayType")){
if(typeof data.PayType !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/PayType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.SpecType !== undefined && func0.call(data, "SpecType")){
if(typeof data.SpecType !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/SpecType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.VirtualPrivateCloud !== undefined && func0.call(data, "VirtualPrivateCloud")){
if(!(validate43(data.VirtualPrivateCloud, {instancePath:instancePath+"/VirtualPrivateCloud",parentData:data,parentDataProperty:"VirtualPrivateCloud",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.SecurityGroupIds !== undefined && func0.call(data, "SecurityGroupIds")){
let data12 = data.SecurityGroupIds;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
if(typeof data12[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/SecurityGroupIds/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/SecurityGroupIds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.ContainerType !== undefined && func0.call(data, "ContainerType")){
if(!(validate5(data.ContainerType, {instancePath:instancePath+"/ContainerType",parentData:data,parentDataProperty:"ContainerType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
}
if(data.SysCmds !== undefined && func0.call(data, "SysCmds")){
let data15 = data.SysCmds;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
if(typeof data15[i1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/SysCmds/" + i1,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/SysCmds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Containers !== undefined && func0.call(data, "Containers")){
let data17 = data.Containers;
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
if(!(validate103(data17[i2], {instancePath:instancePath+"/Containers/" + i2,parentData:data17,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Containers",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.EipId !== undefined && func0.call(data, "EipId")){
if(typeof data.EipId !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/EipId",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Labels !== undefined && func0.call(data, "Labels")){
if(!(validate45(data.Labels, {instancePath:instancePath+"/Labels",parentData:data,parentDataProperty:"Labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.OperationLocks !== undefined && func0.call(data, "OperationLocks")){
let data21 = data.OperationLocks;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
if(!(validate121(data21[i3], {instancePath:instancePath+"/OperationLocks/" + i3,parentData:data21,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/OperationLocks",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Kind !== undefined && func0.call(data, "Kind")){
let data23 = data.Kind;
if(typeof data23 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Kind",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((data23 === "pods") || (data23 === "statefulsets"))){
(vErrors ??= []).push({instancePath:instancePath+"/Kind",keyword:"enum",params:{allowedValues: schema52.properties.Kind.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
if(data.ClusterId !== undefined && func0.call(data, "ClusterId")){
let data24 = data.ClusterId;
if(!((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24)))){
(vErrors ??= []).push({instancePath:instancePath+"/ClusterId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
}
if(data.ImagePullSecretIds !== undefined && func0.call(data, "ImagePullSecretIds")){
let data25 = data.ImagePullSecretIds;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i4=0; i4<len4; i4++){
let data26 = data25[i4];
if(!((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26)))){
(vErrors ??= []).push({instancePath:instancePath+"/ImagePullSecretIds/" + i4,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data26 == "number"){
if(!func32(data26, instancePath + "/ImagePullSecretIds/" + i4)){
(vErrors ??= []).push({instancePath:instancePath+"/ImagePullSecretIds/" + i4,keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/ImagePullSecretIds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.ResourcePoolInfo !== undefined && func0.call(data, "ResourcePoolInfo")){
if(!(validate123(data.ResourcePoolInfo, {instancePath:instancePath+"/ResourcePoolInfo",parentData:data,parentDataProperty:"ResourcePoolInfo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":{"StatefulWorkloadId":true,"NamespaceId":true,"Name":true,"Placement":true,"Status":true,"CreateAt":true,"UpdateAt":true,"PackageId":true,"StatefulWorkloadStatus":true,"PayType":true,"SpecType":true,"VirtualPrivateCloud":true,"SecurityGroupIds":true,"ContainerType":true,"SysCmds":true,"Containers":true,"EipId":true,"Labels":true,"OperationLocks":true,"Kind":true,"ClusterId":true,"ImagePullSecretIds":true,"ResourcePoolInfo":true},"dynamicProps":false,"dynamicItems":false};
function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate95(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Status === undefined) || (!(func0.call(data, "Status")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Status"},message:"must have required property '"+"Status"+"'"});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":{"StatefulWorkloadId":true,"NamespaceId":true,"Name":true,"Placement":true,"Status":true,"CreateAt":true,"UpdateAt":true,"PackageId":true,"StatefulWorkloadStatus":true,"PayType":true,"SpecType":true,"VirtualPrivateCloud":true,"SecurityGroupIds":true,"ContainerType":true,"SysCmds":true,"Containers":true,"EipId":true,"Labels":true,"OperationLocks":true,"Kind":true,"ClusterId":true,"ImagePullSecretIds":true,"ResourcePoolInfo":true},"dynamicProps":false,"dynamicItems":false};
function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.StatefulWorkloads === undefined) || (!(func0.call(data, "StatefulWorkloads")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "StatefulWorkloads"},message:"must have required property '"+"StatefulWorkloads"+"'"});
errors++;
}
if(data.TotalCount !== undefined && func0.call(data, "TotalCount")){
let data0 = data.TotalCount;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/TotalCount",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
}
if(data.StatefulWorkloads !== undefined && func0.call(data, "StatefulWorkloads")){
let data1 = data.StatefulWorkloads;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate94(data1[i0], {instancePath:instancePath+"/StatefulWorkloads/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloads",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate50(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"props":{"TotalCount":true,"StatefulWorkloads":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate93(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":{"TotalCount":true,"StatefulWorkloads":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v12 = validate129;
const schema63 = {"$ref":"document#/paths/~1ncs~1DescribeStatefulWorkloadsAllNamespaces/get/parameters/2/schema"};
const schema64 = {"type":"integer","default":20,"minimum":1};
function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data == "number"){
if(data < 1 || isNaN(data)){
(vErrors ??= []).push({instancePath,keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"});
errors++;
}
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate129.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate130(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
validate129.errors = vErrors;
return errors === 0;
}
validate129.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v13 = validate132;
const schema65 = {"$ref":"document#/paths/~1ncs~1DescribeStatefulWorkloadsAllNamespaces/get/parameters/3/schema"};
const schema66 = {"type":"integer","default":0,"minimum":0};
function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data == "number"){
if(data < 0 || isNaN(data)){
(vErrors ??= []).push({instancePath,keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
errors++;
}
}
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate133(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v14 = validate135;
const schema67 = {"$ref":"document#/components/schemas/DescribeStatefulWorkloadsAllNamespacesResponse"};
const schema68 = {"required":["StatefulWorkloads"],"type":"object","properties":{"TotalCount":{"type":"integer"},"StatefulWorkloads":{"type":"array","items":{"$ref":"#/components/schemas/WorkloadSummary"}},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema69 = {"required":["NamespaceId","StatefulWorkloadId","Name"],"type":"object","properties":{"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"Name":{"type":"string"},"Placement":{"$ref":"#/components/schemas/Placement"},"StatefulWorkloadStatus":{"$ref":"#/components/schemas/UnderlyingStatus"},"CreateAt":{"type":"string","format":"date-time"},"UpdateAt":{"type":"string","format":"date-time"},"Status":{"$ref":"#/components/schemas/WorkloadStatus"},"Images":{"type":"array","items":{"type":"string"}}}};
function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate137.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.NamespaceId === undefined) || (!(func0.call(data, "NamespaceId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "NamespaceId"},message:"must have required property '"+"NamespaceId"+"'"});
errors++;
}
if((data.StatefulWorkloadId === undefined) || (!(func0.call(data, "StatefulWorkloadId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "StatefulWorkloadId"},message:"must have required property '"+"StatefulWorkloadId"+"'"});
errors++;
}
if((data.Name === undefined) || (!(func0.call(data, "Name")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Name"},message:"must have required property '"+"Name"+"'"});
errors++;
}
if(data.NamespaceId !== undefined && func0.call(data, "NamespaceId")){
let data0 = data.NamespaceId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data0 == "number"){
if(!func32(data0, instancePath + "/NamespaceId")){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.StatefulWorkloadId !== undefined && func0.call(data, "StatefulWorkloadId")){
let data1 = data.StatefulWorkloadId;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data1 == "number"){
if(!func32(data1, instancePath + "/StatefulWorkloadId")){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Placement !== undefined && func0.call(data, "Placement")){
if(!(validate3(data.Placement, {instancePath:instancePath+"/Placement",parentData:data,parentDataProperty:"Placement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
}
if(data.StatefulWorkloadStatus !== undefined && func0.call(data, "StatefulWorkloadStatus")){
if(!(validate99(data.StatefulWorkloadStatus, {instancePath:instancePath+"/StatefulWorkloadStatus",parentData:data,parentDataProperty:"StatefulWorkloadStatus",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.CreateAt !== undefined && func0.call(data, "CreateAt")){
let data5 = data.CreateAt;
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
(vErrors ??= []).push({instancePath:instancePath+"/CreateAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/CreateAt",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.UpdateAt !== undefined && func0.call(data, "UpdateAt")){
let data6 = data.UpdateAt;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
(vErrors ??= []).push({instancePath:instancePath+"/UpdateAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/UpdateAt",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Status !== undefined && func0.call(data, "Status")){
if(!(validate97(data.Status, {instancePath:instancePath+"/Status",parentData:data,parentDataProperty:"Status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data.Images !== undefined && func0.call(data, "Images")){
let data8 = data.Images;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(typeof data8[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Images/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Images",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate137.errors = vErrors;
return errors === 0;
}
validate137.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"Name":true,"Placement":true,"StatefulWorkloadStatus":true,"CreateAt":true,"UpdateAt":true,"Status":true,"Images":true},"dynamicProps":false,"dynamicItems":false};
function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate136.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.StatefulWorkloads === undefined) || (!(func0.call(data, "StatefulWorkloads")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "StatefulWorkloads"},message:"must have required property '"+"StatefulWorkloads"+"'"});
errors++;
}
if(data.TotalCount !== undefined && func0.call(data, "TotalCount")){
let data0 = data.TotalCount;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/TotalCount",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
}
if(data.StatefulWorkloads !== undefined && func0.call(data, "StatefulWorkloads")){
let data1 = data.StatefulWorkloads;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate137(data1[i0], {instancePath:instancePath+"/StatefulWorkloads/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloads",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate50(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate136.errors = vErrors;
return errors === 0;
}
validate136.evaluated = {"props":{"TotalCount":true,"StatefulWorkloads":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate136(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"props":{"TotalCount":true,"StatefulWorkloads":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v15 = validate144;
const schema70 = {"$ref":"document#/components/schemas/DescribeStatefulWorkloadInfoResponse"};
const schema71 = {"type":"object","allOf":[{"$ref":"#/components/schemas/Workload"},{"type":"object","properties":{"RequestId":{"$ref":"#/components/schemas/RequestId"}}}]};
function validate145(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate145.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
if(!(validate95(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate50(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate145.errors = vErrors;
return errors === 0;
}
validate145.evaluated = {"props":{"RequestId":true,"StatefulWorkloadId":true,"NamespaceId":true,"Name":true,"Placement":true,"Status":true,"CreateAt":true,"UpdateAt":true,"PackageId":true,"StatefulWorkloadStatus":true,"PayType":true,"SpecType":true,"VirtualPrivateCloud":true,"SecurityGroupIds":true,"ContainerType":true,"SysCmds":true,"Containers":true,"EipId":true,"Labels":true,"OperationLocks":true,"Kind":true,"ClusterId":true,"ImagePullSecretIds":true,"ResourcePoolInfo":true},"dynamicProps":false,"dynamicItems":false};
function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate145(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"props":{"RequestId":true,"StatefulWorkloadId":true,"NamespaceId":true,"Name":true,"Placement":true,"Status":true,"CreateAt":true,"UpdateAt":true,"PackageId":true,"StatefulWorkloadStatus":true,"PayType":true,"SpecType":true,"VirtualPrivateCloud":true,"SecurityGroupIds":true,"ContainerType":true,"SysCmds":true,"Containers":true,"EipId":true,"Labels":true,"OperationLocks":true,"Kind":true,"ClusterId":true,"ImagePullSecretIds":true,"ResourcePoolInfo":true},"dynamicProps":false,"dynamicItems":false};
export const v16 = validate149;
const schema72 = {"$ref":"document#/components/schemas/DescribeStatefulWorkloadInstancesResponse"};
const schema73 = {"required":["Pods"],"type":"object","properties":{"Pods":{"type":"array","items":{"$ref":"#/components/schemas/Pod"}},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema74 = {"required":["PodId","PodName"],"type":"object","properties":{"PodId":{"type":"integer","format":"int64","x-int64":true},"PodName":{"type":"string"},"Status":{"type":"string"},"Ip":{"type":"string"},"SystemDisk":{"$ref":"#/components/schemas/SystemDisk"},"ZoneId":{"type":"array","items":{"type":"string"}},"CreateAt":{"type":"string","format":"date-time"},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/PodContainer"}}}};
const schema75 = {"type":"object","properties":{"DiskType":{"type":"string"},"DiskUuid":{"type":"string"}}};
function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate152.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.DiskType !== undefined && func0.call(data, "DiskType")){
if(typeof data.DiskType !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/DiskType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.DiskUuid !== undefined && func0.call(data, "DiskUuid")){
if(typeof data.DiskUuid !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/DiskUuid",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate152.errors = vErrors;
return errors === 0;
}
validate152.evaluated = {"props":{"DiskType":true,"DiskUuid":true},"dynamicProps":false,"dynamicItems":false};
const schema76 = {"required":["Name","ContainerId"],"type":"object","properties":{"Name":{"type":"string"},"Image":{"type":"string"},"Status":{"type":"string"},"ContainerId":{"type":"integer","format":"int64","x-int64":true},"DockerContainerId":{"type":"string"}}};
function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate154.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Name === undefined) || (!(func0.call(data, "Name")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Name"},message:"must have required property '"+"Name"+"'"});
errors++;
}
if((data.ContainerId === undefined) || (!(func0.call(data, "ContainerId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "ContainerId"},message:"must have required property '"+"ContainerId"+"'"});
errors++;
}
if(data.Name !== undefined && func0.call(data, "Name")){
if(typeof data.Name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Name",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Image !== undefined && func0.call(data, "Image")){
if(typeof data.Image !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Image",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Status !== undefined && func0.call(data, "Status")){
if(typeof data.Status !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Status",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.ContainerId !== undefined && func0.call(data, "ContainerId")){
let data3 = data.ContainerId;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/ContainerId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data3 == "number"){
if(!func32(data3, instancePath + "/ContainerId")){
(vErrors ??= []).push({instancePath:instancePath+"/ContainerId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.DockerContainerId !== undefined && func0.call(data, "DockerContainerId")){
if(typeof data.DockerContainerId !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/DockerContainerId",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate154.errors = vErrors;
return errors === 0;
}
validate154.evaluated = {"props":{"Name":true,"Image":true,"Status":true,"ContainerId":true,"DockerContainerId":true},"dynamicProps":false,"dynamicItems":false};
function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate151.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.PodId === undefined) || (!(func0.call(data, "PodId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "PodId"},message:"must have required property '"+"PodId"+"'"});
errors++;
}
if((data.PodName === undefined) || (!(func0.call(data, "PodName")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "PodName"},message:"must have required property '"+"PodName"+"'"});
errors++;
}
if(data.PodId !== undefined && func0.call(data, "PodId")){
let data0 = data.PodId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/PodId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data0 == "number"){
if(!func32(data0, instancePath + "/PodId")){
(vErrors ??= []).push({instancePath:instancePath+"/PodId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.PodName !== undefined && func0.call(data, "PodName")){
if(typeof data.PodName !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/PodName",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Status !== undefined && func0.call(data, "Status")){
if(typeof data.Status !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Status",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Ip !== undefined && func0.call(data, "Ip")){
if(typeof data.Ip !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Ip",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.SystemDisk !== undefined && func0.call(data, "SystemDisk")){
if(!(validate152(data.SystemDisk, {instancePath:instancePath+"/SystemDisk",parentData:data,parentDataProperty:"SystemDisk",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.ZoneId !== undefined && func0.call(data, "ZoneId")){
let data5 = data.ZoneId;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/ZoneId/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/ZoneId",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.CreateAt !== undefined && func0.call(data, "CreateAt")){
let data7 = data.CreateAt;
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
(vErrors ??= []).push({instancePath:instancePath+"/CreateAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/CreateAt",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Containers !== undefined && func0.call(data, "Containers")){
let data8 = data.Containers;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(!(validate154(data8[i1], {instancePath:instancePath+"/Containers/" + i1,parentData:data8,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Containers",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate151.errors = vErrors;
return errors === 0;
}
validate151.evaluated = {"props":{"PodId":true,"PodName":true,"Status":true,"Ip":true,"SystemDisk":true,"ZoneId":true,"CreateAt":true,"Containers":true},"dynamicProps":false,"dynamicItems":false};
function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate150.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.Pods === undefined) || (!(func0.call(data, "Pods")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Pods"},message:"must have required property '"+"Pods"+"'"});
errors++;
}
if(data.Pods !== undefined && func0.call(data, "Pods")){
let data0 = data.Pods;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate151(data0[i0], {instancePath:instancePath+"/Pods/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Pods",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate50(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate150.errors = vErrors;
return errors === 0;
}
validate150.evaluated = {"props":{"Pods":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate149.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate150(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
validate149.errors = vErrors;
return errors === 0;
}
validate149.evaluated = {"props":{"Pods":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v17 = validate159;
const schema77 = {"$ref":"document#/components/schemas/DescribeStatefulWorkloadImagesResponse"};
const schema78 = {"required":["NamespaceId","StatefulWorkloadId","Containers"],"type":"object","properties":{"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/ContainerImage"}},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema79 = {"required":["ContainerName"],"type":"object","properties":{"ContainerName":{"type":"string"},"Image":{"type":"string"}}};
function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate161.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.ContainerName === undefined) || (!(func0.call(data, "ContainerName")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "ContainerName"},message:"must have required property '"+"ContainerName"+"'"});
errors++;
}
if(data.ContainerName !== undefined && func0.call(data, "ContainerName")){
if(typeof data.ContainerName !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/ContainerName",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
if(data.Image !== undefined && func0.call(data, "Image")){
if(typeof data.Image !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/Image",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate161.errors = vErrors;
return errors === 0;
}
validate161.evaluated = {"props":{"ContainerName":true,"Image":true},"dynamicProps":false,"dynamicItems":false};
function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate160.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.NamespaceId === undefined) || (!(func0.call(data, "NamespaceId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "NamespaceId"},message:"must have required property '"+"NamespaceId"+"'"});
errors++;
}
if((data.StatefulWorkloadId === undefined) || (!(func0.call(data, "StatefulWorkloadId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "StatefulWorkloadId"},message:"must have required property '"+"StatefulWorkloadId"+"'"});
errors++;
}
if((data.Containers === undefined) || (!(func0.call(data, "Containers")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Containers"},message:"must have required property '"+"Containers"+"'"});
errors++;
}
if(data.NamespaceId !== undefined && func0.call(data, "NamespaceId")){
let data0 = data.NamespaceId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data0 == "number"){
if(!func32(data0, instancePath + "/NamespaceId")){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.StatefulWorkloadId !== undefined && func0.call(data, "StatefulWorkloadId")){
let data1 = data.StatefulWorkloadId;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data1 == "number"){
if(!func32(data1, instancePath + "/StatefulWorkloadId")){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.Containers !== undefined && func0.call(data, "Containers")){
let data2 = data.Containers;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate161(data2[i0], {instancePath:instancePath+"/Containers/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Containers",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate50(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate160.errors = vErrors;
return errors === 0;
}
validate160.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"Containers":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate159.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate160(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
validate159.errors = vErrors;
return errors === 0;
}
validate159.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"Containers":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v18 = validate165;
const schema80 = {"$ref":"document#/components/schemas/ModifyStatefulWorkloadRequest"};
const schema81 = {"required":["NamespaceId","StatefulWorkloadId","Containers"],"type":"object","properties":{"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"SysCmds":{"type":"array","items":{"type":"string"}},"Labels":{"$ref":"#/components/schemas/Labels"},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/ContainerDefinition"},"x-unique-by":"Name"},"ImagePullSecretIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}}}};
function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate166.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.NamespaceId === undefined) || (!(func0.call(data, "NamespaceId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "NamespaceId"},message:"must have required property '"+"NamespaceId"+"'"});
errors++;
}
if((data.StatefulWorkloadId === undefined) || (!(func0.call(data, "StatefulWorkloadId")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "StatefulWorkloadId"},message:"must have required property '"+"StatefulWorkloadId"+"'"});
errors++;
}
if((data.Containers === undefined) || (!(func0.call(data, "Containers")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Containers"},message:"must have required property '"+"Containers"+"'"});
errors++;
}
if(data.NamespaceId !== undefined && func0.call(data, "NamespaceId")){
let data0 = data.NamespaceId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data0 == "number"){
if(!func32(data0, instancePath + "/NamespaceId")){
(vErrors ??= []).push({instancePath:instancePath+"/NamespaceId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.StatefulWorkloadId !== undefined && func0.call(data, "StatefulWorkloadId")){
let data1 = data.StatefulWorkloadId;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data1 == "number"){
if(!func32(data1, instancePath + "/StatefulWorkloadId")){
(vErrors ??= []).push({instancePath:instancePath+"/StatefulWorkloadId",keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
if(data.SysCmds !== undefined && func0.call(data, "SysCmds")){
let data2 = data.SysCmds;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/SysCmds/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/SysCmds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.Labels !== undefined && func0.call(data, "Labels")){
if(!(validate45(data.Labels, {instancePath:instancePath+"/Labels",parentData:data,parentDataProperty:"Labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.Containers !== undefined && func0.call(data, "Containers")){
let data5 = data.Containers;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate8(data5[i1], {instancePath:instancePath+"/Containers/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
}
const items0 = func66("Name", data5);
if(items0.length > 0){
(vErrors ??= []).push({instancePath:instancePath+"/Containers",keyword:"x-unique-by",params:{property: "Name", items: items0},message:"must not be the Name of two items"});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/Containers",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
if(data.ImagePullSecretIds !== undefined && func0.call(data, "ImagePullSecretIds")){
let data7 = data.ImagePullSecretIds;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
(vErrors ??= []).push({instancePath:instancePath+"/ImagePullSecretIds/" + i2,keyword:"type",params:{type: "integer"},message:"must be integer"});
errors++;
}
if(typeof data8 == "number"){
if(!func32(data8, instancePath + "/ImagePullSecretIds/" + i2)){
(vErrors ??= []).push({instancePath:instancePath+"/ImagePullSecretIds/" + i2,keyword:"x-int64",params:{},message:"must be a 64-bit integer"});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/ImagePullSecretIds",keyword:"type",params:{type: "array"},message:"must be array"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate166.errors = vErrors;
return errors === 0;
}
validate166.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"SysCmds":true,"Labels":true,"Containers":true,"ImagePullSecretIds":true},"dynamicProps":false,"dynamicItems":false};
function validate165(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate165.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate166(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
validate165.errors = vErrors;
return errors === 0;
}
validate165.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"SysCmds":true,"Labels":true,"Containers":true,"ImagePullSecretIds":true},"dynamicProps":false,"dynamicItems":false};
export const v19 = validate170;
const schema82 = {"$ref":"document#/components/parameters/EipId/schema"};
const schema83 = {"type":"string"};
function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate171.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
validate171.errors = vErrors;
return errors === 0;
}
validate171.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate170(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate170.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate171(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
errors = vErrors.length;
}
validate170.errors = vErrors;
return errors === 0;
}
validate170.evaluated = {"dynamicProps":false,"dynamicItems":false};
