// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/validation.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate
// Compiled by Ajv.
// @ts-nocheck

import { fullFormats as allformats0 } from './formats.js';
import { isLong as func32 } from './runtime/checks.js';
import { repeated as func66 } from './runtime/checks.js';
export const v0 = validate1;
const schema1 = {"required":["Placement","ContainerType","Containers","VirtualPrivateCloud","NamespaceId","Name"],"type":"object","properties":{"Placement":{"$ref":"#/components/schemas/Placement"},"SpecType":{"type":"string"},"ContainerType":{"$ref":"#/components/schemas/ContainerType"},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/Container"},"x-unique-by":"Name"},"SysCmds":{"type":"array","items":{"type":"string"}},"SecurityGroupIds":{"type":"array","items":{"type":"string"}},"VirtualPrivateCloud":{"$ref":"#/components/schemas/VirtualPrivateCloud"},"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"Name":{"type":"string"},"Labels":{"$ref":"#/components/schemas/Labels"},"ImagePullSecretIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}}}};
const func0 = Object.prototype.hasOwnProperty;
const schema2 = {"type":"object","properties":{"ZoneId":{"type":"array","items":{"type":"string"}}}};
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
validate2.errors = vErrors;
return errors === 0;
}
validate2.evaluated = {"props":{"ZoneId":true},"dynamicProps":false,"dynamicItems":false};
const schema3 = {"type":"string","enum":["Standard","HighPerformance"]};
function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate4.evaluated;
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
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema3.enum},message:"must be equal to one of the allowed values"});
errors++;
}
validate4.errors = vErrors;
return errors === 0;
}
validate4.evaluated = {"dynamicProps":false,"dynamicItems":false};
const schema4 = {"type":"object","allOf":[{"$ref":"#/components/schemas/ContainerDefinition"},{"type":"object","properties":{"DataDisks":{"type":"array","items":{"$ref":"#/components/schemas/DataDisk"}}}}]};
const schema5 = {"type":"object","properties":{"Name":{"type":"string"},"Image":{"type":"string"},"LogDirs":{"type":"array","items":{"type":"string"}},"Args":{"type":"array","items":{"type":"string"}},"Command":{"type":"array","items":{"type":"string"}},"Envs":{"type":"array","items":{"$ref":"#/components/schemas/Env"}},"ResourceRequirements":{"$ref":"#/components/schemas/ResourceRequirements"},"SecurityContext":{"$ref":"#/components/schemas/SecurityContext"},"SshKeyIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}},"LivenessProbe":{"$ref":"#/components/schemas/Probe"},"ReadinessProbe":{"$ref":"#/components/schemas/Probe"},"Volumes":{"type":"array","items":{"$ref":"#/components/schemas/Volume"}}}};
const schema6 = {"type":"object","allOf":[{"properties":{"Type":{"type":"string","enum":["Secret"]}}},{"if":{"required":["Type"]},"else":{"$ref":"#/components/schemas/PlainEnv"}},{"if":{"required":["Type"],"properties":{"Type":{"enum":["Secret"]}}},"then":{"$ref":"#/components/schemas/SecretEnv"}}]};
const schema7 = {"required":["Name","Value"],"type":"object","properties":{"Name":{"type":"string"},"Value":{"type":"string"},"Type":false}};
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
validate9.errors = vErrors;
return errors === 0;
}
validate9.evaluated = {"props":{"Name":true,"Value":true,"Type":true},"dynamicProps":false,"dynamicItems":false};
const schema8 = {"required":["Name","Type","SecretId"],"type":"object","properties":{"Name":{"type":"string"},"Type":{"type":"string","const":"Secret"},"SecretId":{"type":"integer","format":"int64","x-int64":true},"Key":{"type":"string"}}};
function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate11.evaluated;
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
validate11.errors = vErrors;
return errors === 0;
}
validate11.evaluated = {"props":{"Name":true,"Type":true,"SecretId":true,"Key":true},"dynamicProps":false,"dynamicItems":false};
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
(vErrors ??= []).push({instancePath:instancePath+"/Type",keyword:"enum",params:{allowedValues: schema6.allOf[0].properties.Type.enum},message:"must be equal to one of the allowed values"});
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
if(!(validate9(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
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
if(!(validate11(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
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
validate8.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate8.evaluated = {"dynamicProps":true,"dynamicItems":false};
const schema9 = {"type":"object","properties":{"Limits":{"$ref":"#/components/schemas/ResourceList"},"Requests":{"$ref":"#/components/schemas/ResourceList"}}};
const schema10 = {"type":"object","properties":{"Cpu":{"type":["string","integer"]},"Memory":{"type":["string","integer"]},"Gpu":{"type":["string","integer"]}}};
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
if(data.Cpu !== undefined && func0.call(data, "Cpu")){
let data0 = data.Cpu;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))))){
(vErrors ??= []).push({instancePath:instancePath+"/Cpu",keyword:"type",params:{type: schema10.properties.Cpu.type},message:"must be string,integer"});
errors++;
}
}
if(data.Memory !== undefined && func0.call(data, "Memory")){
let data1 = data.Memory;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))))){
(vErrors ??= []).push({instancePath:instancePath+"/Memory",keyword:"type",params:{type: schema10.properties.Memory.type},message:"must be string,integer"});
errors++;
}
}
if(data.Gpu !== undefined && func0.call(data, "Gpu")){
let data2 = data.Gpu;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))))){
(vErrors ??= []).push({instancePath:instancePath+"/Gpu",keyword:"type",params:{type: schema10.properties.Gpu.type},message:"must be string,integer"});
errors++;
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
validate15.evaluated = {"props":{"Cpu":true,"Memory":true,"Gpu":true},"dynamicProps":false,"dynamicItems":false};
function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate14.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Limits !== undefined && func0.call(data, "Limits")){
if(!(validate15(data.Limits, {instancePath:instancePath+"/Limits",parentData:data,parentDataProperty:"Limits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
if(data.Requests !== undefined && func0.call(data, "Requests")){
if(!(validate15(data.Requests, {instancePath:instancePath+"/Requests",parentData:data,parentDataProperty:"Requests",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}
validate14.evaluated = {"props":{"Limits":true,"Requests":true},"dynamicProps":false,"dynamicItems":false};
const schema11 = {"type":"object","properties":{"Privilege":{"type":"boolean","default":false},"Capabilities":{"type":"array","items":{"type":"string"}}}};
function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate19.evaluated;
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
validate19.errors = vErrors;
return errors === 0;
}
validate19.evaluated = {"props":{"Privilege":true,"Capabilities":true},"dynamicProps":false,"dynamicItems":false};
const schema12 = {"type":"object","properties":{"Exec":{"$ref":"#/components/schemas/ExecAction"},"PeriodSeconds":{"type":"integer"},"TimeoutSeconds":{"type":"integer"}}};
const schema13 = {"type":"object","properties":{"Command":{"type":"array","items":{"type":"string"}}}};
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
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":{"Command":true},"dynamicProps":false,"dynamicItems":false};
function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Exec !== undefined && func0.call(data, "Exec")){
if(!(validate22(data.Exec, {instancePath:instancePath+"/Exec",parentData:data,parentDataProperty:"Exec",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
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
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"Exec":true,"PeriodSeconds":true,"TimeoutSeconds":true},"dynamicProps":false,"dynamicItems":false};
const schema14 = {"type":"object","allOf":[{"required":["VolumeType"]},{"properties":{"VolumeType":{"type":"string","enum":["Emptydir","Secret"]}}},{"if":{"required":["VolumeType"],"properties":{"VolumeType":{"enum":["Emptydir"]}}},"then":{"$ref":"#/components/schemas/EmptydirVolume"}},{"if":{"required":["VolumeType"],"properties":{"VolumeType":{"enum":["Secret"]}}},"then":{"$ref":"#/components/schemas/SecretVolume"}}]};
const schema15 = {"required":["VolumeType","Emptydirs"],"type":"object","properties":{"VolumeType":{"type":"string","const":"Emptydir"},"Emptydirs":{"type":"array","items":{"$ref":"#/components/schemas/Emptydir"},"x-unique-by":"Name"}}};
const schema16 = {"required":["MountPath","Mode"],"type":"object","properties":{"Medium":{"type":"string","enum":["Memory"],"default":"Memory"},"MountPath":{"type":"string"},"Mode":{"type":"string","enum":["ro","rw"],"default":"rw"},"Name":{"type":"string"}}};
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
(vErrors ??= []).push({instancePath:instancePath+"/Medium",keyword:"enum",params:{allowedValues: schema16.properties.Medium.enum},message:"must be equal to one of the allowed values"});
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
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"enum",params:{allowedValues: schema16.properties.Mode.enum},message:"must be equal to one of the allowed values"});
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
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":{"Medium":true,"MountPath":true,"Mode":true,"Name":true},"dynamicProps":false,"dynamicItems":false};
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
if(!(validate28(data1[i0], {instancePath:instancePath+"/Emptydirs/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
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
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":{"VolumeType":true,"Emptydirs":true},"dynamicProps":false,"dynamicItems":false};
const schema17 = {"required":["VolumeType","Secrets"],"type":"object","properties":{"VolumeType":{"type":"string","const":"Secret"},"Secrets":{"type":"array","items":{"$ref":"#/components/schemas/SecretMount"}}}};
const schema18 = {"required":["SecretId","MountPath","Mode"],"type":"object","properties":{"SecretId":{"type":"integer","format":"int64","x-int64":true},"MountPath":{"type":"string"},"Mode":{"type":"string","enum":["ro"]}}};
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
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"enum",params:{allowedValues: schema18.properties.Mode.enum},message:"must be equal to one of the allowed values"});
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
validate32.evaluated = {"props":{"SecretId":true,"MountPath":true,"Mode":true},"dynamicProps":false,"dynamicItems":false};
function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
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
if(!(validate32(data1[i0], {instancePath:instancePath+"/Secrets/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
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
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":{"VolumeType":true,"Secrets":true},"dynamicProps":false,"dynamicItems":false};
function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
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
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"enum",params:{allowedValues: schema14.allOf[1].properties.VolumeType.enum},message:"must be equal to one of the allowed values"});
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
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
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
if(!(validate31(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
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
validate26.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate26.evaluated = {"dynamicProps":true,"dynamicItems":false};
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
if(!(validate8(data8[i3], {instancePath:instancePath+"/Envs/" + i3,parentData:data8,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
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
if(!(validate14(data.ResourceRequirements, {instancePath:instancePath+"/ResourceRequirements",parentData:data,parentDataProperty:"ResourceRequirements",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
if(data.SecurityContext !== undefined && func0.call(data, "SecurityContext")){
if(!(validate19(data.SecurityContext, {instancePath:instancePath+"/SecurityContext",parentData:data,parentDataProperty:"SecurityContext",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
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
if(!(validate21(data.LivenessProbe, {instancePath:instancePath+"/LivenessProbe",parentData:data,parentDataProperty:"LivenessProbe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.ReadinessProbe !== undefined && func0.call(data, "ReadinessProbe")){
if(!(validate21(data.ReadinessProbe, {instancePath:instancePath+"/ReadinessProbe",parentData:data,parentDataProperty:"ReadinessProbe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.Volumes !== undefined && func0.call(data, "Volumes")){
let data16 = data.Volumes;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
if(!(validate26(data16[i5], {instancePath:instancePath+"/Volumes/" + i5,parentData:data16,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
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
validate7.errors = vErrors;
return errors === 0;
}
validate7.evaluated = {"props":{"Name":true,"Image":true,"LogDirs":true,"Args":true,"Command":true,"Envs":true,"ResourceRequirements":true,"SecurityContext":true,"SshKeyIds":true,"LivenessProbe":true,"ReadinessProbe":true,"Volumes":true},"dynamicProps":false,"dynamicItems":false};
const schema19 = {"type":"object","properties":{"DiskType":{"$ref":"#/components/schemas/DataDiskType"},"DiskName":{"type":"string"},"DiskId":{"type":["string","integer"]},"MountPath":{"type":"string"},"DiskSize":{"type":["string","integer"]}}};
const schema20 = {"type":"string","enum":["CloudSsd","CloudHighPerformanceSsd","CloudLocal"]};
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
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!(((data === "CloudSsd") || (data === "CloudHighPerformanceSsd")) || (data === "CloudLocal"))){
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema20.enum},message:"must be equal to one of the allowed values"});
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.DiskType !== undefined && func0.call(data, "DiskType")){
if(!(validate38(data.DiskType, {instancePath:instancePath+"/DiskType",parentData:data,parentDataProperty:"DiskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
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
(vErrors ??= []).push({instancePath:instancePath+"/DiskId",keyword:"type",params:{type: schema19.properties.DiskId.type},message:"must be string,integer"});
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
(vErrors ??= []).push({instancePath:instancePath+"/DiskSize",keyword:"type",params:{type: schema19.properties.DiskSize.type},message:"must be string,integer"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":{"DiskType":true,"DiskName":true,"DiskId":true,"MountPath":true,"DiskSize":true},"dynamicProps":false,"dynamicItems":false};
function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate6.evaluated;
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
if(!(validate7(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.DataDisks !== undefined && func0.call(data, "DataDisks")){
let data0 = data.DataDisks;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data0[i0], {instancePath:instancePath+"/DataDisks/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
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
validate6.errors = vErrors;
return errors === 0;
}
validate6.evaluated = {"props":{"DataDisks":true,"Name":true,"Image":true,"LogDirs":true,"Args":true,"Command":true,"Envs":true,"ResourceRequirements":true,"SecurityContext":true,"SshKeyIds":true,"LivenessProbe":true,"ReadinessProbe":true,"Volumes":true},"dynamicProps":false,"dynamicItems":false};
const schema21 = {"type":"object","properties":{"VpcId":{"type":"string"},"SubnetId":{"type":"string"}}};
function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
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
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":{"VpcId":true,"SubnetId":true},"dynamicProps":false,"dynamicItems":false};
const schema22 = {"type":"object","additionalProperties":{"type":"string"}};
function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
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
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate1.evaluated;
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
if(!(validate2(data.Placement, {instancePath:instancePath+"/Placement",parentData:data,parentDataProperty:"Placement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
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
if(!(validate4(data.ContainerType, {instancePath:instancePath+"/ContainerType",parentData:data,parentDataProperty:"ContainerType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
}
if(data.Containers !== undefined && func0.call(data, "Containers")){
let data3 = data.Containers;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate6(data3[i0], {instancePath:instancePath+"/Containers/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
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
if(!(validate42(data.VirtualPrivateCloud, {instancePath:instancePath+"/VirtualPrivateCloud",parentData:data,parentDataProperty:"VirtualPrivateCloud",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
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
if(!(validate44(data.Labels, {instancePath:instancePath+"/Labels",parentData:data,parentDataProperty:"Labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
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
validate1.errors = vErrors;
return errors === 0;
}
validate1.evaluated = {"props":{"Placement":true,"SpecType":true,"ContainerType":true,"Containers":true,"SysCmds":true,"SecurityGroupIds":true,"VirtualPrivateCloud":true,"NamespaceId":true,"Name":true,"Labels":true,"ImagePullSecretIds":true},"dynamicProps":false,"dynamicItems":false};
export const v1 = validate46;
const schema23 = {"required":["StatefulWorkloadId"],"type":"object","properties":{"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema24 = {"type":"string"};
function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
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
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"dynamicProps":false,"dynamicItems":false};
function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
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
if(!(validate47(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":{"StatefulWorkloadId":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v2 = validate49;
const schema25 = {"required":["Code","Message"],"type":"object","properties":{"Code":{"$ref":"#/components/schemas/ErrorCode"},"Message":{"type":"string"},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema26 = {"type":"string","enum":["InternalServerError","MissingParameter","InvalidFormat","InvalidParameterValue","NoPrivate","DuplicateNameError","ResourceNotFound","IncorrectState","NothingToUpdate","ContainerNumNotMatch"]};
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
if(!((((((((((data === "InternalServerError") || (data === "MissingParameter")) || (data === "InvalidFormat")) || (data === "InvalidParameterValue")) || (data === "NoPrivate")) || (data === "DuplicateNameError")) || (data === "ResourceNotFound")) || (data === "IncorrectState")) || (data === "NothingToUpdate")) || (data === "ContainerNumNotMatch"))){
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema26.enum},message:"must be equal to one of the allowed values"});
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
if((data.Code === undefined) || (!(func0.call(data, "Code")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Code"},message:"must have required property '"+"Code"+"'"});
errors++;
}
if((data.Message === undefined) || (!(func0.call(data, "Message")))){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "Message"},message:"must have required property '"+"Message"+"'"});
errors++;
}
if(data.Code !== undefined && func0.call(data, "Code")){
if(!(validate50(data.Code, {instancePath:instancePath+"/Code",parentData:data,parentDataProperty:"Code",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
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
if(!(validate47(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
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
validate49.evaluated = {"props":{"Code":true,"Message":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v3 = validate53;
const schema27 = {"required":["Code","Message"],"type":"object","properties":{"Code":{"type":"string"},"Message":{"type":"string"},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
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
if(!(validate47(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":{"Code":true,"Message":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v4 = validate55;
const schema28 = {"type":"integer","format":"int64","x-int64":true};
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
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v5 = validate56;
const schema29 = {"type":"integer","format":"int64","x-int64":true};
function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
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
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v6 = validate57;
const schema30 = {"type":"object","properties":{"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate47(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":{"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v7 = validate59;
const schema31 = {"type":"string"};
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
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v8 = validate60;
const schema32 = {"required":["NamespaceId","StatefulWorkloadId","SpecType","Containers"],"type":"object","properties":{"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"SpecType":{"type":"string"},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/SpecTypeContainer"},"x-unique-by":"Name"}}};
const schema33 = {"required":["Name","ResourceRequirements"],"type":"object","properties":{"Name":{"type":"string"},"ResourceRequirements":{"$ref":"#/components/schemas/SpecTypeResourceRequirements"}}};
const schema34 = {"required":["Limits","Requests"],"type":"object","properties":{"Limits":{"$ref":"#/components/schemas/SpecTypeResourceList"},"Requests":{"$ref":"#/components/schemas/SpecTypeResourceList"}}};
const schema35 = {"required":["Cpu","Memory"],"type":"object","properties":{"Cpu":{"type":["string","integer"]},"Memory":{"type":["string","integer"]}}};
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
(vErrors ??= []).push({instancePath:instancePath+"/Cpu",keyword:"type",params:{type: schema35.properties.Cpu.type},message:"must be string,integer"});
errors++;
}
}
if(data.Memory !== undefined && func0.call(data, "Memory")){
let data1 = data.Memory;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))))){
(vErrors ??= []).push({instancePath:instancePath+"/Memory",keyword:"type",params:{type: schema35.properties.Memory.type},message:"must be string,integer"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":{"Cpu":true,"Memory":true},"dynamicProps":false,"dynamicItems":false};
function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
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
if(!(validate63(data.Limits, {instancePath:instancePath+"/Limits",parentData:data,parentDataProperty:"Limits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.Requests !== undefined && func0.call(data, "Requests")){
if(!(validate63(data.Requests, {instancePath:instancePath+"/Requests",parentData:data,parentDataProperty:"Requests",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":{"Limits":true,"Requests":true},"dynamicProps":false,"dynamicItems":false};
function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
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
if(!(validate62(data.ResourceRequirements, {instancePath:instancePath+"/ResourceRequirements",parentData:data,parentDataProperty:"ResourceRequirements",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":{"Name":true,"ResourceRequirements":true},"dynamicProps":false,"dynamicItems":false};
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
if(!(validate61(data3[i0], {instancePath:instancePath+"/Containers/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
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
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"SpecType":true,"Containers":true},"dynamicProps":false,"dynamicItems":false};
export const v9 = validate68;
const schema36 = {"type":"integer","format":"int64","x-int64":true};
function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
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
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v10 = validate69;
const schema37 = {"type":"integer","format":"int64","x-int64":true};
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
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v11 = validate70;
const schema38 = {"required":["StatefulWorkloads"],"type":"object","properties":{"TotalCount":{"type":"integer"},"StatefulWorkloads":{"type":"array","items":{"$ref":"#/components/schemas/WorkloadListItem"}},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema39 = {"required":["Status"],"type":"object","allOf":[{"$ref":"#/components/schemas/Workload"}]};
const schema40 = {"required":["StatefulWorkloadId","Name"],"type":"object","properties":{"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"Name":{"type":"string"},"Placement":{"$ref":"#/components/schemas/Placement"},"Status":{"$ref":"#/components/schemas/WorkloadStatus"},"CreateAt":{"type":"string","format":"date-time"},"UpdateAt":{"type":"string","format":"date-time"},"PackageId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadStatus":{"$ref":"#/components/schemas/UnderlyingStatus"},"PayType":{"type":"string"},"SpecType":{"type":"string"},"VirtualPrivateCloud":{"$ref":"#/components/schemas/VirtualPrivateCloud"},"SecurityGroupIds":{"type":"array","items":{"type":"string"}},"ContainerType":{"$ref":"#/components/schemas/ContainerType"},"SysCmds":{"type":"array","items":{"type":"string"}},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/ContainerInfo"}},"EipId":{"type":"string"},"Labels":{"$ref":"#/components/schemas/Labels"},"OperationLocks":{"type":"array","items":{"$ref":"#/components/schemas/OperationLock"}},"Kind":{"type":"string","enum":["pods","statefulsets"]},"ClusterId":{"type":"integer"},"ImagePullSecretIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}},"ResourcePoolInfo":{"$ref":"#/components/schemas/ResourcePoolInfo"}}};
const schema41 = {"type":"string","enum":["Creating","CreateFail","Running","Updating","Abnormal"]};
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
if(!(((((data === "Creating") || (data === "CreateFail")) || (data === "Running")) || (data === "Updating")) || (data === "Abnormal"))){
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema41.enum},message:"must be equal to one of the allowed values"});
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"dynamicProps":false,"dynamicItems":false};
const schema42 = {"type":"string","enum":["Pending","Running","Succeeded","Failed"]};
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
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((((data === "Pending") || (data === "Running")) || (data === "Succeeded")) || (data === "Failed"))){
(vErrors ??= []).push({instancePath,keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values"});
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"dynamicProps":false,"dynamicItems":false};
const schema43 = {"required":["Name"],"type":"object","properties":{"Name":{"type":"string"},"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"Image":{"type":"string"},"LogDirs":{"type":"array","items":{"type":"string"}},"Args":{"type":"array","items":{"type":"string"}},"Command":{"type":"array","items":{"type":"string"}},"Envs":{"type":"array","items":{"$ref":"#/components/schemas/EnvInfo"}},"ResourceRequirements":{"$ref":"#/components/schemas/ResourceRequirements"},"DataDisks":{"type":"array","items":{"$ref":"#/components/schemas/DataDiskInfo"}},"SshKeyIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}},"SecurityContext":{"$ref":"#/components/schemas/SecurityContext"},"LivenessProbe":{"$ref":"#/components/schemas/Probe"},"ReadinessProbe":{"$ref":"#/components/schemas/Probe"},"Volumes":{"type":"array","items":{"$ref":"#/components/schemas/VolumeInfo"}}}};
const schema44 = {"required":["Name"],"type":"object","properties":{"Name":{"type":"string"},"Value":{"type":"string"},"Type":{"type":"string","enum":["Secret"]},"SecretId":{"type":"integer","format":"int64","x-int64":true},"Key":{"type":"string"}}};
function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
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
(vErrors ??= []).push({instancePath:instancePath+"/Type",keyword:"enum",params:{allowedValues: schema44.properties.Type.enum},message:"must be equal to one of the allowed values"});
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
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":{"Name":true,"Value":true,"Type":true,"SecretId":true,"Key":true},"dynamicProps":false,"dynamicItems":false};
const schema45 = {"required":["DiskId"],"type":"object","properties":{"DiskType":{"$ref":"#/components/schemas/DataDiskType"},"DiskName":{"type":"string"},"DiskId":{"type":["string","integer"]},"DiskUuid":{"type":"string"},"MountPath":{"type":"string"},"DiskSize":{"type":["string","integer"]}}};
function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
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
if(!(validate38(data.DiskType, {instancePath:instancePath+"/DiskType",parentData:data,parentDataProperty:"DiskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
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
(vErrors ??= []).push({instancePath:instancePath+"/DiskId",keyword:"type",params:{type: schema45.properties.DiskId.type},message:"must be string,integer"});
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
(vErrors ??= []).push({instancePath:instancePath+"/DiskSize",keyword:"type",params:{type: schema45.properties.DiskSize.type},message:"must be string,integer"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":{"DiskType":true,"DiskName":true,"DiskId":true,"DiskUuid":true,"MountPath":true,"DiskSize":true},"dynamicProps":false,"dynamicItems":false};
const schema46 = {"type":"object","properties":{"VolumeType":{"type":"string","enum":["Emptydir","Secret"]},"Emptydirs":{"type":"array","items":{"$ref":"#/components/schemas/EmptydirInfo"}},"Secrets":{"type":"array","items":{"$ref":"#/components/schemas/SecretMountInfo"}}}};
const schema47 = {"type":"object","properties":{"Medium":{"type":"string","enum":["Memory"],"default":"Memory"},"MountPath":{"type":"string"},"Mode":{"type":"string","enum":["ro","rw"],"default":"rw"},"Name":{"type":"string"}}};
function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
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
(vErrors ??= []).push({instancePath:instancePath+"/Medium",keyword:"enum",params:{allowedValues: schema47.properties.Medium.enum},message:"must be equal to one of the allowed values"});
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
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"enum",params:{allowedValues: schema47.properties.Mode.enum},message:"must be equal to one of the allowed values"});
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
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":{"Medium":true,"MountPath":true,"Mode":true,"Name":true},"dynamicProps":false,"dynamicItems":false};
const schema48 = {"required":["SecretId"],"type":"object","properties":{"SecretId":{"type":"integer","format":"int64","x-int64":true},"MountPath":{"type":"string"},"Mode":{"type":"string","enum":["ro"]}}};
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
(vErrors ??= []).push({instancePath:instancePath+"/Mode",keyword:"enum",params:{allowedValues: schema48.properties.Mode.enum},message:"must be equal to one of the allowed values"});
errors++;
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
validate93.evaluated = {"props":{"SecretId":true,"MountPath":true,"Mode":true},"dynamicProps":false,"dynamicItems":false};
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.VolumeType !== undefined && func0.call(data, "VolumeType")){
let data0 = data.VolumeType;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
if(!((data0 === "Emptydir") || (data0 === "Secret"))){
(vErrors ??= []).push({instancePath:instancePath+"/VolumeType",keyword:"enum",params:{allowedValues: schema46.properties.VolumeType.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
if(data.Emptydirs !== undefined && func0.call(data, "Emptydirs")){
let data1 = data.Emptydirs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate91(data1[i0], {instancePath:instancePath+"/Emptydirs/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
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
if(!(validate93(data3[i1], {instancePath:instancePath+"/Secrets/" + i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
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
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":{"VolumeType":true,"Emptydirs":true,"Secrets":true},"dynamicProps":false,"dynamicItems":false};
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
if(!(validate81(data9[i3], {instancePath:instancePath+"/Envs/" + i3,parentData:data9,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
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
if(!(validate14(data.ResourceRequirements, {instancePath:instancePath+"/ResourceRequirements",parentData:data,parentDataProperty:"ResourceRequirements",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
if(data.DataDisks !== undefined && func0.call(data, "DataDisks")){
let data12 = data.DataDisks;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
if(!(validate84(data12[i4], {instancePath:instancePath+"/DataDisks/" + i4,parentData:data12,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
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
if(!(validate19(data.SecurityContext, {instancePath:instancePath+"/SecurityContext",parentData:data,parentDataProperty:"SecurityContext",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
if(data.LivenessProbe !== undefined && func0.call(data, "LivenessProbe")){
if(!(validate21(data.LivenessProbe, {instancePath:instancePath+"/LivenessProbe",parentData:data,parentDataProperty:"LivenessProbe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.ReadinessProbe !== undefined && func0.call(data, "ReadinessProbe")){
if(!(validate21(data.ReadinessProbe, {instancePath:instancePath+"/ReadinessProbe",parentData:data,parentDataProperty:"ReadinessProbe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.Volumes !== undefined && func0.call(data, "Volumes")){
let data19 = data.Volumes;
if(Array.isArray(data19)){
const len6 = data19.length;
for(let i6=0; i6<len6; i6++){
if(!(validate90(data19[i6], {instancePath:instancePath+"/Volumes/" + i6,parentData:data19,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
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
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":{"Name":true,"NamespaceId":true,"Image":true,"LogDirs":true,"Args":true,"Command":true,"Envs":true,"ResourceRequirements":true,"DataDisks":true,"SshKeyIds":true,"SecurityContext":true,"LivenessProbe":true,"ReadinessProbe":true,"Volumes":true},"dynamicProps":false,"dynamicItems":false};
const schema49 = {"type":"object","properties":{"LockReason":{"type":"string","enum":["financial"]}}};
function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
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
(vErrors ??= []).push({instancePath:instancePath+"/LockReason",keyword:"enum",params:{allowedValues: schema49.properties.LockReason.enum},message:"must be equal to one of the allowed values"});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"props":{"LockReason":true},"dynamicProps":false,"dynamicItems":false};
const schema50 = {"type":"object","properties":{"ResourcePoolId":{"type":"string"},"ResourcePoolName":{"type":"string"},"Owner":{"type":"string"}}};
function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
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
validate100.errors = vErrors;
return errors === 0;
}
validate100.evaluated = {"props":{"ResourcePoolId":true,"ResourcePoolName":true,"Owner":true},"dynamicProps":false,"dynamicItems":false};
const formats0 = allformats0["date-time"];
function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
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
if(!(validate2(data.Placement, {instancePath:instancePath+"/Placement",parentData:data,parentDataProperty:"Placement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
if(data.Status !== undefined && func0.call(data, "Status")){
if(!(validate74(data.Status, {instancePath:instancePath+"/Status",parentData:data,parentDataProperty:"Status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
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
if(!(validate76(data.StatefulWorkloadStatus, {instancePath:instancePath+"/StatefulWorkloadStatus",parentData:data,parentDataProperty:"StatefulWorkloadStatus",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
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
if(!(validate42(data.VirtualPrivateCloud, {instancePath:instancePath+"/VirtualPrivateCloud",parentData:data,parentDataProperty:"VirtualPrivateCloud",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
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
if(!(validate4(data.ContainerType, {instancePath:instancePath+"/ContainerType",parentData:data,parentDataProperty:"ContainerType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
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
if(!(validate80(data17[i2], {instancePath:instancePath+"/Containers/" + i2,parentData:data17,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
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
if(!(validate44(data.Labels, {instancePath:instancePath+"/Labels",parentData:data,parentDataProperty:"Labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.OperationLocks !== undefined && func0.call(data, "OperationLocks")){
let data21 = data.OperationLocks;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
if(!(validate98(data21[i3], {instancePath:instancePath+"/OperationLocks/" + i3,parentData:data21,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
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
(vErrors ??= []).push({instancePath:instancePath+"/Kind",keyword:"enum",params:{allowedValues: schema40.properties.Kind.enum},message:"must be equal to one of the allowed values"});
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
if(!(validate100(data.ResourcePoolInfo, {instancePath:instancePath+"/ResourcePoolInfo",parentData:data,parentDataProperty:"ResourcePoolInfo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":{"StatefulWorkloadId":true,"NamespaceId":true,"Name":true,"Placement":true,"Status":true,"CreateAt":true,"UpdateAt":true,"PackageId":true,"StatefulWorkloadStatus":true,"PayType":true,"SpecType":true,"VirtualPrivateCloud":true,"SecurityGroupIds":true,"ContainerType":true,"SysCmds":true,"Containers":true,"EipId":true,"Labels":true,"OperationLocks":true,"Kind":true,"ClusterId":true,"ImagePullSecretIds":true,"ResourcePoolInfo":true},"dynamicProps":false,"dynamicItems":false};
function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate72(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
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
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":{"StatefulWorkloadId":true,"NamespaceId":true,"Name":true,"Placement":true,"Status":true,"CreateAt":true,"UpdateAt":true,"PackageId":true,"StatefulWorkloadStatus":true,"PayType":true,"SpecType":true,"VirtualPrivateCloud":true,"SecurityGroupIds":true,"ContainerType":true,"SysCmds":true,"Containers":true,"EipId":true,"Labels":true,"OperationLocks":true,"Kind":true,"ClusterId":true,"ImagePullSecretIds":true,"ResourcePoolInfo":true},"dynamicProps":false,"dynamicItems":false};
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
if(!(validate71(data1[i0], {instancePath:instancePath+"/StatefulWorkloads/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
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
if(!(validate47(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
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
validate70.evaluated = {"props":{"TotalCount":true,"StatefulWorkloads":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v12 = validate105;
const schema51 = {"type":"integer","default":20,"minimum":1};
function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
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
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v13 = validate106;
const schema52 = {"type":"integer","default":0,"minimum":0};
function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
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
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"dynamicProps":false,"dynamicItems":false};
export const v14 = validate107;
const schema53 = {"required":["StatefulWorkloads"],"type":"object","properties":{"TotalCount":{"type":"integer"},"StatefulWorkloads":{"type":"array","items":{"$ref":"#/components/schemas/WorkloadSummary"}},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema54 = {"required":["NamespaceId","StatefulWorkloadId","Name"],"type":"object","properties":{"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"Name":{"type":"string"},"Placement":{"$ref":"#/components/schemas/Placement"},"StatefulWorkloadStatus":{"$ref":"#/components/schemas/UnderlyingStatus"},"CreateAt":{"type":"string","format":"date-time"},"UpdateAt":{"type":"string","format":"date-time"},"Status":{"$ref":"#/components/schemas/WorkloadStatus"},"Images":{"type":"array","items":{"type":"string"}}}};
function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
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
if(!(validate2(data.Placement, {instancePath:instancePath+"/Placement",parentData:data,parentDataProperty:"Placement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
if(data.StatefulWorkloadStatus !== undefined && func0.call(data, "StatefulWorkloadStatus")){
if(!(validate76(data.StatefulWorkloadStatus, {instancePath:instancePath+"/StatefulWorkloadStatus",parentData:data,parentDataProperty:"StatefulWorkloadStatus",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
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
if(!(validate74(data.Status, {instancePath:instancePath+"/Status",parentData:data,parentDataProperty:"Status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
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
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"Name":true,"Placement":true,"StatefulWorkloadStatus":true,"CreateAt":true,"UpdateAt":true,"Status":true,"Images":true},"dynamicProps":false,"dynamicItems":false};
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
if(!(validate108(data1[i0], {instancePath:instancePath+"/StatefulWorkloads/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
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
if(!(validate47(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
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
validate107.evaluated = {"props":{"TotalCount":true,"StatefulWorkloads":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v15 = validate114;
const schema55 = {"type":"object","allOf":[{"$ref":"#/components/schemas/Workload"},{"type":"object","properties":{"RequestId":{"$ref":"#/components/schemas/RequestId"}}}]};
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
if(!(data && typeof data == "object" && !Array.isArray(data))){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
if(!(validate72(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.RequestId !== undefined && func0.call(data, "RequestId")){
if(!(validate47(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
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
validate114.evaluated = {"props":{"RequestId":true,"StatefulWorkloadId":true,"NamespaceId":true,"Name":true,"Placement":true,"Status":true,"CreateAt":true,"UpdateAt":true,"PackageId":true,"StatefulWorkloadStatus":true,"PayType":true,"SpecType":true,"VirtualPrivateCloud":true,"SecurityGroupIds":true,"ContainerType":true,"SysCmds":true,"Containers":true,"EipId":true,"Labels":true,"OperationLocks":true,"Kind":true,"ClusterId":true,"ImagePullSecretIds":true,"ResourcePoolInfo":true},"dynamicProps":false,"dynamicItems":false};
export const v16 = validate117;
const schema56 = {"required":["Pods"],"type":"object","properties":{"Pods":{"type":"array","items":{"$ref":"#/components/schemas/Pod"}},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema57 = {"required":["PodId","PodName"],"type":"object","properties":{"PodId":{"type":"integer","format":"int64","x-int64":true},"PodName":{"type":"string"},"Status":{"type":"string"},"Ip":{"type":"string"},"SystemDisk":{"$ref":"#/components/schemas/SystemDisk"},"ZoneId":{"type":"array","items":{"type":"string"}},"CreateAt":{"type":"string","format":"date-time"},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/PodContainer"}}}};
const schema58 = {"type":"object","properties":{"DiskType":{"type":"string"},"DiskUuid":{"type":"string"}}};
function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
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
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"props":{"DiskType":true,"DiskUuid":true},"dynamicProps":false,"dynamicItems":false};
const schema59 = {"required":["Name","ContainerId"],"type":"object","properties":{"Name":{"type":"string"},"Image":{"type":"string"},"Status":{"type":"string"},"ContainerId":{"type":"integer","format":"int64","x-int64":true},"DockerContainerId":{"type":"string"}}};
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
validate121.errors = vErrors;
return errors === 0;
}
validate121.evaluated = {"props":{"Name":true,"Image":true,"Status":true,"ContainerId":true,"DockerContainerId":true},"dynamicProps":false,"dynamicItems":false};
function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
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
if(!(validate119(data.SystemDisk, {instancePath:instancePath+"/SystemDisk",parentData:data,parentDataProperty:"SystemDisk",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
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
if(!(validate121(data8[i1], {instancePath:instancePath+"/Containers/" + i1,parentData:data8,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
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
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"props":{"PodId":true,"PodName":true,"Status":true,"Ip":true,"SystemDisk":true,"ZoneId":true,"CreateAt":true,"Containers":true},"dynamicProps":false,"dynamicItems":false};
function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate117.evaluated;
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
if(!(validate118(data0[i0], {instancePath:instancePath+"/Pods/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
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
if(!(validate47(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate117.errors = vErrors;
return errors === 0;
}
validate117.evaluated = {"props":{"Pods":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v17 = validate125;
const schema60 = {"required":["NamespaceId","StatefulWorkloadId","Containers"],"type":"object","properties":{"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/ContainerImage"}},"RequestId":{"$ref":"#/components/schemas/RequestId"}}};
const schema61 = {"required":["ContainerName"],"type":"object","properties":{"ContainerName":{"type":"string"},"Image":{"type":"string"}}};
function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
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
validate126.errors = vErrors;
return errors === 0;
}
validate126.evaluated = {"props":{"ContainerName":true,"Image":true},"dynamicProps":false,"dynamicItems":false};
function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate125.evaluated;
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
if(!(validate126(data2[i0], {instancePath:instancePath+"/Containers/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
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
if(!(validate47(data.RequestId, {instancePath:instancePath+"/RequestId",parentData:data,parentDataProperty:"RequestId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
errors++;
}
validate125.errors = vErrors;
return errors === 0;
}
validate125.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"Containers":true,"RequestId":true},"dynamicProps":false,"dynamicItems":false};
export const v18 = validate129;
const schema62 = {"required":["NamespaceId","StatefulWorkloadId","Containers"],"type":"object","properties":{"NamespaceId":{"type":"integer","format":"int64","x-int64":true},"StatefulWorkloadId":{"type":"integer","format":"int64","x-int64":true},"SysCmds":{"type":"array","items":{"type":"string"}},"Labels":{"$ref":"#/components/schemas/Labels"},"Containers":{"type":"array","items":{"$ref":"#/components/schemas/ContainerDefinition"},"x-unique-by":"Name"},"ImagePullSecretIds":{"type":"array","items":{"type":"integer","format":"int64","x-int64":true}}}};
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
if(!(validate44(data.Labels, {instancePath:instancePath+"/Labels",parentData:data,parentDataProperty:"Labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.Containers !== undefined && func0.call(data, "Containers")){
let data5 = data.Containers;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate7(data5[i1], {instancePath:instancePath+"/Containers/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
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
validate129.errors = vErrors;
return errors === 0;
}
validate129.evaluated = {"props":{"NamespaceId":true,"StatefulWorkloadId":true,"SysCmds":true,"Labels":true,"Containers":true,"ImagePullSecretIds":true},"dynamicProps":false,"dynamicItems":false};
export const v19 = validate132;
const schema63 = {"type":"string"};
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
if(typeof data !== "string"){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
errors++;
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"dynamicProps":false,"dynamicItems":false};
