// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/types.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

export declare enum Int64 {
    _
}
export interface paths {
    "/ncs/CreateStatefulWorkload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a stateful workload
         * @description Creates a workload with its containers in a namespace and answers its identifier. The workload is not ready yet at that moment; ask `DescribeStatefulWorkloadInfo` until its `Status` is `Running` or `CreateFail`.
         */
        post: operations["createStatefulWorkload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/RedeployStatefulWorkload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deploy a workload anew
         * @description Deploys the workload once more from its present definition. This changes something although it is sent by GET; do not let anything repeat it.
         */
        get: operations["redeployStatefulWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/RestartContainer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Restart one container
         * @description Restarts a single container of a workload. This changes something although it is sent by GET; do not let anything repeat it.
         */
        get: operations["restartContainer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/RestartStatefulWorkloadInstance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Force a workload to restart
         * @description Restarts the instances of a workload by force. This changes something although it is sent by GET; do not let anything repeat it.
         */
        get: operations["restartStatefulWorkloadInstance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/DeleteStatefulWorkload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delete a workload
         * @description Deletes a workload for good. This changes something although it is sent by GET; do not let anything repeat it.
         */
        get: operations["deleteStatefulWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/ResetStatefulWorkloadSpecType": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the resource specification of a workload
         * @description Gives a workload that is paid by use another resource specification, and its containers the resources that go with it. When the specification is the same as before, nothing is done and the answer is the error `NothingToUpdate`.
         */
        post: operations["resetStatefulWorkloadSpecType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/DescribeStatefulWorkloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the workloads of a namespace
         * @description Lists the workloads of one namespace with their most important data. Ask `DescribeStatefulWorkloadInfo` for the details of one.
         */
        get: operations["describeStatefulWorkloads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/DescribeStatefulWorkloadsAllNamespaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the workloads of all namespaces
         * @description Lists the workloads of all namespaces with their most important data, page by page.
         */
        get: operations["describeStatefulWorkloadsAllNamespaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/DescribeStatefulWorkloadInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at one workload
         * @description Tells everything about one workload: where and in which network it runs, how it is, and how its containers are set up.
         */
        get: operations["describeStatefulWorkloadInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/DescribeStatefulWorkloadInstances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the instances of a workload
         * @description Lists the pods of a workload with their state, their address and the containers that run in them.
         */
        get: operations["describeStatefulWorkloadInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/DescribeStatefulWorkloadImages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the images of a workload
         * @description Tells which image each container of a workload runs.
         */
        get: operations["describeStatefulWorkloadImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/ModifyStatefulWorkload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the definition of a workload
         * @description Replaces the definition of a workload. Always send all of it: a field that is left out is emptied. Only containers that exist can be changed; they are matched by name, one to one, otherwise the answer is the error `ContainerNumNotMatch`. Containers cannot be added, removed or renamed, and the number of log directories must stay the same.
         */
        post: operations["modifyStatefulWorkload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/AssociateEipOfStatefulWorkload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bind an elastic public IP to a workload
         * @description Makes a workload reachable at an elastic public IP. This changes something although it is sent by GET; do not let anything repeat it.
         */
        get: operations["associateEipOfStatefulWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ncs/UnAssociateEipOfStatefulWorkload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take an elastic public IP from a workload
         * @description Ends the binding of an elastic public IP to a workload. This changes something although it is sent by GET; do not let anything repeat it.
         */
        get: operations["unAssociateEipOfStatefulWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One container of a new workload. Its data disks are chosen once, here. */
        Container: components["schemas"]["ContainerDefinition"] & {
            /** @description Data disks of the container. Only creation takes them. */
            DataDisks?: components["schemas"]["DataDisk"][];
        };
        /** @description One container of a workload and everything that can still be changed about it later. */
        ContainerDefinition: {
            /** @description Name of the container, unique within the workload. It cannot be changed later. */
            Name?: string;
            /**
             * @description URL of the image that the container runs.
             * @example hub.cn-east-1.163yun.com/public/debian:7.9
             */
            Image?: string;
            /** @description Directories whose files are collected as logs. A later change may replace directories but must keep their number. */
            LogDirs?: string[];
            /** @description Arguments of the container's command, what Docker calls CMD. */
            Args?: string[];
            /** @description The container's command, what Docker calls ENTRYPOINT. */
            Command?: string[];
            /** @description Environment variables of the container. */
            Envs?: components["schemas"]["Env"][];
            /** @description How much a container asks for and how much it may use at most. */
            ResourceRequirements?: components["schemas"]["ResourceRequirements"];
            /** @description What a container is allowed to do beyond the ordinary. */
            SecurityContext?: components["schemas"]["SecurityContext"];
            /** @description Identifiers of the SSH keys that may log in to the container. */
            SshKeyIds?: Int64[];
            /** @description Tells whether the container is still alive. */
            LivenessProbe?: components["schemas"]["Probe"];
            /** @description Tells whether the container is ready to serve. */
            ReadinessProbe?: components["schemas"]["Probe"];
            /** @description Volumes of the container. */
            Volumes?: components["schemas"]["Volume"][];
        };
        /** @description Which image one container of a workload runs. */
        ContainerImage: {
            /** @description Name of the container. */
            ContainerName: string;
            /** @description URL of the image that the container runs. */
            Image?: string;
        };
        /** @description One container of a workload, as an answer reports it. */
        ContainerInfo: {
            /** @description Name of the container, unique within the workload. */
            Name: string;
            /**
             * Format: int64
             * @description Identifier of the namespace that the container's workload lives in.
             */
            NamespaceId?: Int64;
            /** @description URL of the image that the container runs. */
            Image?: string;
            /** @description Directories whose files are collected as logs. */
            LogDirs?: string[];
            /** @description Arguments of the container's command, what Docker calls CMD. */
            Args?: string[];
            /** @description The container's command, what Docker calls ENTRYPOINT. */
            Command?: string[];
            /** @description Environment variables of the container. */
            Envs?: components["schemas"]["EnvInfo"][];
            /** @description How much a container asks for and how much it may use at most. */
            ResourceRequirements?: components["schemas"]["ResourceRequirements"];
            /** @description Data disks of the container. */
            DataDisks?: components["schemas"]["DataDiskInfo"][];
            /** @description Identifiers of the SSH keys that may log in to the container. */
            SshKeyIds?: Int64[];
            /** @description What a container is allowed to do beyond the ordinary. */
            SecurityContext?: components["schemas"]["SecurityContext"];
            /** @description Tells whether the container is still alive. */
            LivenessProbe?: components["schemas"]["Probe"];
            /** @description Tells whether the container is ready to serve. */
            ReadinessProbe?: components["schemas"]["Probe"];
            /** @description Volumes of the container. */
            Volumes?: components["schemas"]["VolumeInfo"][];
        };
        /**
         * @description Kind of container the workload runs in: `Standard` is an ordinary container, `HighPerformance` is a bare-metal one.
         * @enum {string}
         */
        ContainerType: "Standard" | "HighPerformance";
        /** @description Everything that defines a new stateful workload. */
        CreateStatefulWorkloadRequest: {
            /** @description Where the instances of a workload run. */
            Placement: components["schemas"]["Placement"];
            /**
             * @description Name of the resource specification. A workload that is paid by use (`PostPaid`) needs it; nothing in the request itself says how it is paid.
             * @example ncs.n1.medium2
             */
            SpecType?: string;
            /** @description Kind of container the workload runs in: `Standard` is an ordinary container, `HighPerformance` is a bare-metal one. */
            ContainerType: components["schemas"]["ContainerType"];
            /** @description The containers of every instance of the workload. Their names must differ. Items differ by `Name`. */
            Containers: components["schemas"]["Container"][];
            /** @description Kernel settings (sysctl) for the instances. Only settings on an allow list are taken. */
            SysCmds?: string[];
            /** @description Identifiers of the security groups that the instances belong to. */
            SecurityGroupIds?: string[];
            /** @description The private network that a workload is attached to. */
            VirtualPrivateCloud: components["schemas"]["VirtualPrivateCloud"];
            /**
             * Format: int64
             * @description Identifier of the namespace that the workload is created in.
             */
            NamespaceId: Int64;
            /** @description Name of the workload. */
            Name: string;
            /** @description Labels of a workload, a map from string to string. */
            Labels?: components["schemas"]["Labels"];
            /** @description Identifiers of the secrets with which images are pulled from private repositories. */
            ImagePullSecretIds?: Int64[];
        };
        /** @description Identifies the workload that was created. */
        CreateStatefulWorkloadResponse: {
            /**
             * Format: int64
             * @description Identifier of the new workload.
             */
            StatefulWorkloadId: Int64;
            /** @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it. */
            RequestId?: components["schemas"]["RequestId"];
        };
        /** @description A data disk for a container. Name an existing disk by `DiskId`, or describe a new one by name and size. */
        DataDisk: {
            /** @description Kind of data disk: `CloudSsd` (cloud disk on SSD), `CloudHighPerformanceSsd` (its faster variant) or `CloudLocal` (disk of the machine that runs the container). */
            DiskType?: components["schemas"]["DataDiskType"];
            /** @description Name of the disk. */
            DiskName?: string;
            /**
             * @description Identifier of an existing disk, as a number or as a string.
             * @example 26139
             */
            DiskId?: string | number;
            /**
             * @description Path at which the container sees the disk.
             * @example /var/lib/data/
             */
            MountPath?: string;
            /**
             * @description Size of the disk, as a number or as a string. The published interface prints no unit.
             * @example 20
             */
            DiskSize?: string | number;
        };
        /** @description A data disk of a container, as an answer reports it. */
        DataDiskInfo: {
            /** @description Kind of data disk: `CloudSsd` (cloud disk on SSD), `CloudHighPerformanceSsd` (its faster variant) or `CloudLocal` (disk of the machine that runs the container). */
            DiskType?: components["schemas"]["DataDiskType"];
            /** @description Name of the disk. */
            DiskName?: string;
            /** @description Identifier of the disk, as a number or as a string. The tables print a string, the one real sample sends a number. */
            DiskId: string | number;
            /** @description Identifier of the storage volume behind the disk. */
            DiskUuid?: string;
            /** @description Path at which the container sees the disk. */
            MountPath?: string;
            /** @description Size of the disk, as a number or as a string. The tables print both types, samples send numbers. */
            DiskSize?: string | number;
        };
        /**
         * @description Kind of data disk: `CloudSsd` (cloud disk on SSD), `CloudHighPerformanceSsd` (its faster variant) or `CloudLocal` (disk of the machine that runs the container).
         * @enum {string}
         */
        DataDiskType: "CloudSsd" | "CloudHighPerformanceSsd" | "CloudLocal";
        /** @description The images of one workload, container by container. */
        DescribeStatefulWorkloadImagesResponse: {
            /**
             * Format: int64
             * @description Identifier of the namespace that the workload lives in.
             */
            NamespaceId: Int64;
            /**
             * Format: int64
             * @description Identifier of the workload.
             */
            StatefulWorkloadId: Int64;
            /** @description The containers of the workload with their images. */
            Containers: components["schemas"]["ContainerImage"][];
            /** @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it. */
            RequestId?: components["schemas"]["RequestId"];
        };
        /** @description One workload in every detail. */
        DescribeStatefulWorkloadInfoResponse: components["schemas"]["Workload"] & {
            /** @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it. */
            RequestId?: components["schemas"]["RequestId"];
        };
        /** @description The instances of one workload. */
        DescribeStatefulWorkloadInstancesResponse: {
            /** @description The pods of the workload. There may be none. */
            Pods: components["schemas"]["Pod"][];
            /** @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it. */
            RequestId?: components["schemas"]["RequestId"];
        };
        /** @description One page of the workloads of all namespaces. */
        DescribeStatefulWorkloadsAllNamespacesResponse: {
            /** @description Number of workloads on all pages together. */
            TotalCount?: number;
            /** @description The workloads of this page. */
            StatefulWorkloads: components["schemas"]["WorkloadSummary"][];
            /** @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it. */
            RequestId?: components["schemas"]["RequestId"];
        };
        /** @description The workloads of one namespace. */
        DescribeStatefulWorkloadsResponse: {
            /** @description Number of workloads there are. */
            TotalCount?: number;
            /** @description The workloads found. */
            StatefulWorkloads: components["schemas"]["WorkloadListItem"][];
            /** @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it. */
            RequestId?: components["schemas"]["RequestId"];
        };
        /** @description One scratch directory of a container. */
        Emptydir: {
            /**
             * @description What the directory lies on. `Memory` is the only medium so far; disks are announced.
             * @default Memory
             * @enum {string}
             */
            Medium?: "Memory";
            /**
             * @description Path at which the container sees the directory.
             * @example /cache
             */
            MountPath: string;
            /**
             * @description How the container may use the directory: `ro` is read only, `rw` is read and write. `rw` is the documented default, yet the field is to be sent.
             * @default rw
             * @enum {string}
             */
            Mode: "ro" | "rw";
            /** @description Name of the directory. No two directories of one container may share a name. */
            Name?: string;
        };
        /** @description One scratch directory of a container, as an answer reports it. */
        EmptydirInfo: {
            /**
             * @description What the directory lies on. `Memory` is the only medium so far; disks are announced.
             * @default Memory
             * @enum {string}
             */
            Medium?: "Memory";
            /** @description Path at which the container sees the directory. */
            MountPath?: string;
            /**
             * @description How the container may use the directory: `ro` is read only, `rw` (the default) is read and write.
             * @default rw
             * @enum {string}
             */
            Mode?: "ro" | "rw";
            /** @description Name of the directory, unique within its container. Directories created without a name have none. */
            Name?: string;
        };
        /**
         * EmptydirVolume
         * @description Scratch space that starts out empty.
         */
        EmptydirVolume: {
            /**
             * @description Says that this volume is scratch space.
             * @enum {string}
             */
            VolumeType: "Emptydir";
            /** @description The scratch directories that are bound to the container. Items differ by `Name`. */
            Emptydirs: components["schemas"]["Emptydir"][];
        };
        /**
         * Env
         * @description One environment variable of a container: either a plain value, or a reference to a secret. The presence of `Type` tells them apart.
         */
        Env: components["schemas"]["PlainEnv"] | components["schemas"]["SecretEnv"];
        /** @description One environment variable as an answer reports it: `Value` is set for a plain one; `Type`, `SecretId` and `Key` for one that refers to a secret. */
        EnvInfo: {
            /** @description Name of the environment variable. */
            Name: string;
            /** @description Value of a plain environment variable; meaningless when `Type` is present. */
            Value?: string;
            /**
             * @description Present only when the value comes from a secret; `Secret` is the only value there is.
             * @enum {string}
             */
            Type?: "Secret";
            /**
             * Format: int64
             * @description Identifier of the secret (of the kind Opaque) that holds the value, when `Type` is `Secret`.
             */
            SecretId?: Int64;
            /** @description Entry of the secret that holds the value. */
            Key?: string;
        };
        /** @description What every failed call answers. */
        Error: {
            /**
             * @description Every error code of this document. Branch on the code, not on the HTTP status, and expect further codes later.
             *
             *     | code | meaning |
             *     |---|---|
             *     | `InternalServerError` | the service itself failed |
             *     | `MissingParameter` | something required is absent |
             *     | `InvalidFormat` | something has the wrong type or form |
             *     | `InvalidParameterValue` | a value is not allowed, or there are too many or too few of them |
             *     | `NoPrivate` | the account may not set this parameter |
             *     | `DuplicateNameError` | a name that must be unique is used twice |
             *     | `ResourceNotFound` | what the call names does not exist |
             *     | `IncorrectState` | the workload cannot do this in its present state |
             *     | `NothingToUpdate` | the workload already has this specification |
             *     | `ContainerNumNotMatch` | the containers sent are not those that exist |
             */
            Code: components["schemas"]["ErrorCode"];
            /** @description What went wrong, for people to read. Its wording may change and it may be empty. */
            Message: string;
            /** @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it. */
            RequestId?: components["schemas"]["RequestId"];
        };
        /**
         * @description Every error code of this document. Branch on the code, not on the HTTP status, and expect further codes later.
         *
         *     | code | meaning |
         *     |---|---|
         *     | `InternalServerError` | the service itself failed |
         *     | `MissingParameter` | something required is absent |
         *     | `InvalidFormat` | something has the wrong type or form |
         *     | `InvalidParameterValue` | a value is not allowed, or there are too many or too few of them |
         *     | `NoPrivate` | the account may not set this parameter |
         *     | `DuplicateNameError` | a name that must be unique is used twice |
         *     | `ResourceNotFound` | what the call names does not exist |
         *     | `IncorrectState` | the workload cannot do this in its present state |
         *     | `NothingToUpdate` | the workload already has this specification |
         *     | `ContainerNumNotMatch` | the containers sent are not those that exist |
         * @enum {string}
         */
        ErrorCode: "InternalServerError" | "MissingParameter" | "InvalidFormat" | "InvalidParameterValue" | "NoPrivate" | "DuplicateNameError" | "ResourceNotFound" | "IncorrectState" | "NothingToUpdate" | "ContainerNumNotMatch";
        /** @description A command that a probe runs inside the container. */
        ExecAction: {
            /**
             * @description The command and its arguments, one item each.
             * @example [
             *       "ls",
             *       "-l"
             *     ]
             */
            Command?: string[];
        };
        /**
         * @description Labels of a workload, a map from string to string.
         * @example {
         *       "app": "shop",
         *       "tier": "backend"
         *     }
         */
        Labels: {
            [key: string]: string;
        };
        /** @description The complete new definition of a workload. Send everything, not only what changes: a field that is left out is emptied. */
        ModifyStatefulWorkloadRequest: {
            /**
             * Format: int64
             * @description Identifier of the namespace that the workload lives in.
             */
            NamespaceId: Int64;
            /**
             * Format: int64
             * @description Identifier of the workload to change.
             */
            StatefulWorkloadId: Int64;
            /** @description Kernel settings (sysctl) for the instances. Only settings on an allow list are taken. */
            SysCmds?: string[];
            /** @description Labels of a workload, a map from string to string. */
            Labels?: components["schemas"]["Labels"];
            /** @description All containers of the workload. They are matched with the existing ones by name, one to one; none can be added, removed or renamed. Items differ by `Name`. */
            Containers: components["schemas"]["ContainerDefinition"][];
            /** @description Identifiers of the secrets with which images are pulled from private repositories. */
            ImagePullSecretIds?: Int64[];
        };
        /** @description A reason why a workload has been stopped and cannot be operated on. */
        OperationLock: {
            /**
             * @description Why the workload is locked. `financial` means that it was stopped because of unpaid bills.
             * @enum {string}
             */
            LockReason?: "financial";
        };
        /** @description Where the instances of a workload run. */
        Placement: {
            /**
             * @description Availability zones of the instances.
             * @example [
             *       "cn-east-1b"
             *     ]
             */
            ZoneId?: string[];
        };
        /**
         * PlainEnv
         * @description An environment variable whose value is written out. It has no `Type`.
         */
        PlainEnv: {
            /** @description Name of the environment variable. */
            Name: string;
            /** @description Value of the environment variable. */
            Value: string;
            Type?: never;
        };
        /** @description One running instance of a workload. */
        Pod: {
            /**
             * Format: int64
             * @description Identifier of the pod.
             */
            PodId: Int64;
            /** @description Name of the pod. */
            PodName: string;
            /** @description State of the pod. The values are not published; samples show `Running`. */
            Status?: string;
            /** @description Address of the pod inside its private network. A pod that has not started yet has none. */
            Ip?: string;
            /** @description The disk that a pod's system lies on. */
            SystemDisk?: components["schemas"]["SystemDisk"];
            /** @description Availability zones of the pod. */
            ZoneId?: string[];
            /**
             * Format: date-time
             * @description When the pod was created, in UTC.
             */
            CreateAt?: string;
            /** @description The containers of the pod. */
            Containers?: components["schemas"]["PodContainer"][];
        };
        /** @description A container as it runs in one pod. */
        PodContainer: {
            /** @description Name of the container. By the published interface it has 1 to 24 lower-case letters, digits and hyphens, starts with a letter and ends with a letter or digit; names that break this are in use. */
            Name: string;
            /** @description URL of the image that the container runs. */
            Image?: string;
            /** @description State of the container. Printed values are `running`, `waiting`, `terminated`, `restart_process` and `restart_fail`; samples show `Running` too, so compare without regard to case. */
            Status?: string;
            /**
             * Format: int64
             * @description Identifier of the container in the container service.
             */
            ContainerId: Int64;
            /** @description Identifier of the container in Docker. This is what `RestartContainer` takes as `ContainerId`. */
            DockerContainerId?: string;
        };
        /** @description A check that is run inside a container again and again to learn whether it is well. */
        Probe: {
            /** @description What the probe runs. */
            Exec?: components["schemas"]["ExecAction"];
            /**
             * @description Seconds from one run of the probe to the next.
             * @example 10
             */
            PeriodSeconds?: number;
            /**
             * @description Seconds after which a run that has not ended counts as failed.
             * @example 1
             */
            TimeoutSeconds?: number;
        };
        /**
         * @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it.
         * @example b6dc66c6-b09c-4560-afc5-7d3e36882803
         */
        RequestId: string;
        /** @description The call succeeded and there is nothing more to say than its identifier. */
        RequestIdResponse: {
            /** @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it. */
            RequestId?: components["schemas"]["RequestId"];
        };
        /** @description The new resource specification of a workload and what each container gets of it. */
        ResetStatefulWorkloadSpecTypeRequest: {
            /**
             * Format: int64
             * @description Identifier of the namespace that the workload lives in.
             */
            NamespaceId: Int64;
            /**
             * Format: int64
             * @description Identifier of the workload to resize.
             */
            StatefulWorkloadId: Int64;
            /**
             * @description Name of the new resource specification. It must differ from the present one.
             * @example ncs.n1.medium8
             */
            SpecType: string;
            /** @description The new resources, container by container. Items differ by `Name`. */
            Containers: components["schemas"]["SpecTypeContainer"][];
        };
        /** @description Amounts of computing resources. Each may be written as a number or as a string. */
        ResourceList: {
            /**
             * @description Processing power in thousandths of a core, so 1000 is one core.
             * @example 1000
             */
            Cpu?: string | number;
            /**
             * @description Amount of memory. The published interface prints no unit; the sizes that clients send fit mebibytes.
             * @example 1024
             */
            Memory?: string | number;
            /**
             * @description Number of GPU cores. Announced for the time after 25 January 2018.
             * @example 0
             */
            Gpu?: string | number;
        };
        /** @description The pool of machines that a workload runs on. */
        ResourcePoolInfo: {
            /** @description Identifier of the resource pool. */
            ResourcePoolId?: string;
            /** @description Name of the resource pool. */
            ResourcePoolName?: string;
            /** @description Whom the pool serves, either everyone (a public pool) or one customer alone (a dedicated pool). */
            Owner?: string;
        };
        /** @description How much a container asks for and how much it may use at most. */
        ResourceRequirements: {
            /** @description The most that the container may use. */
            Limits?: components["schemas"]["ResourceList"];
            /** @description What is set aside for the container, its guaranteed minimum. */
            Requests?: components["schemas"]["ResourceList"];
        };
        /**
         * SecretEnv
         * @description An environment variable whose value is taken from a secret. A `Value` sent along is ignored.
         */
        SecretEnv: {
            /** @description Name of the environment variable. */
            Name: string;
            /**
             * @description Says that the value comes from a secret; `Secret` is the only value there is.
             * @constant
             */
            Type: "Secret";
            /**
             * Format: int64
             * @description Identifier of the secret that holds the value. The secret must be of the kind Opaque.
             */
            SecretId: Int64;
            /** @description Which entry of the secret to take. An entry of that name must exist in it. */
            Key?: string;
        };
        /** @description One secret that is mounted into a container. */
        SecretMount: {
            /**
             * Format: int64
             * @description Identifier of the secret.
             */
            SecretId: Int64;
            /**
             * @description Path at which the container sees the secret.
             * @example /etc/tls
             */
            MountPath: string;
            /**
             * @description How the container may use the secret; secrets can only be read, so `ro` is the only value.
             * @enum {string}
             */
            Mode: "ro";
        };
        /** @description One secret that is mounted into a container, as an answer reports it. */
        SecretMountInfo: {
            /**
             * Format: int64
             * @description Identifier of the secret.
             */
            SecretId: Int64;
            /** @description Path at which the container sees the secret. */
            MountPath?: string;
            /**
             * @description How the container may use the secret; secrets can only be read, so `ro` is the only value.
             * @enum {string}
             */
            Mode?: "ro";
        };
        /**
         * SecretVolume
         * @description Secrets that the container sees as read-only files.
         */
        SecretVolume: {
            /**
             * @description Says that this volume shows secrets.
             * @enum {string}
             */
            VolumeType: "Secret";
            /** @description The secrets to mount. */
            Secrets: components["schemas"]["SecretMount"][];
        };
        /** @description What a container is allowed to do beyond the ordinary. */
        SecurityContext: {
            /**
             * @description Whether the container runs with root privileges (`true`) or with the default ones (`false`, also when the field is absent). Only accounts on an allow list may ask for root.
             * @default false
             */
            Privilege?: boolean;
            /**
             * @description Linux capabilities granted beyond those of the container runtime, which stay in force when the field is absent. `SYS_ADMIN` is the documented value; `NET_ADMIN` has been seen in answers.
             * @example [
             *       "SYS_ADMIN"
             *     ]
             */
            Capabilities?: string[];
        };
        /** @description The new resources of one existing container. */
        SpecTypeContainer: {
            /** @description Name of the existing container that gets the new resources. */
            Name: string;
            /** @description The complete resources of one container under the new specification. */
            ResourceRequirements: components["schemas"]["SpecTypeResourceRequirements"];
        };
        /** @description Amounts of computing resources under the new specification. Both must be named; GPUs cannot be changed here. */
        SpecTypeResourceList: {
            /**
             * @description Processing power in thousandths of a core, so 2000 is two cores.
             * @example 2000
             */
            Cpu: string | number;
            /**
             * @description Amount of memory, in the same unit as at creation.
             * @example 4096
             */
            Memory: string | number;
        };
        /** @description The complete resources of one container under the new specification. */
        SpecTypeResourceRequirements: {
            /** @description The most that the container may use from now on. */
            Limits: components["schemas"]["SpecTypeResourceList"];
            /** @description What is set aside for the container from now on, its guaranteed minimum. */
            Requests: components["schemas"]["SpecTypeResourceList"];
        };
        /** @description The disk that a pod's system lies on. */
        SystemDisk: {
            /** @description Kind of the system disk. The list of kinds is part of another document of the provider. */
            DiskType?: string;
            /** @description Identifier of the storage volume behind the disk. */
            DiskUuid?: string;
        };
        /**
         * @description State of the underlying layer that runs the workload: `Pending` (not started yet), `Running`, `Succeeded` (ended well) or `Failed` (ended with an error). It may differ from `Status`. Expect further values later.
         * @enum {string}
         */
        UnderlyingStatus: "Pending" | "Running" | "Succeeded" | "Failed";
        /** @description A failed call with a code that this document does not know yet. */
        UnlistedError: {
            /** @description An error code that was added to the service later, or one of those listed under `ErrorCode`. */
            Code: string;
            /** @description What went wrong, for people to read. Its wording may change and it may be empty. */
            Message: string;
            /** @description Identifier of this one call. Quote it when you ask the operator why a call went wrong. Tolerate its absence: not every answer carries it. */
            RequestId?: components["schemas"]["RequestId"];
        };
        /** @description The private network that a workload is attached to. */
        VirtualPrivateCloud: {
            /** @description Identifier of the private network. */
            VpcId?: string;
            /** @description Identifier of the subnet inside the private network. A classic subnet has no identifier: the value is the word `None` then. */
            SubnetId?: string;
        };
        /**
         * Volume
         * @description A volume of a container: scratch space that lives as long as its instance, or secrets shown as files. `VolumeType` tells which.
         */
        Volume: components["schemas"]["EmptydirVolume"] | components["schemas"]["SecretVolume"];
        /** @description One volume of a container, as an answer reports it. `VolumeType` tells which of the two lists is filled. */
        VolumeInfo: {
            /**
             * @description What the volume is: `Emptydir` is scratch space, `Secret` shows secrets as files.
             * @enum {string}
             */
            VolumeType?: "Emptydir" | "Secret";
            /** @description The scratch directories of a volume of type `Emptydir`. */
            Emptydirs?: components["schemas"]["EmptydirInfo"][];
            /** @description The mounted secrets of a volume of type `Secret`. */
            Secrets?: components["schemas"]["SecretMountInfo"][];
        };
        /** @description A stateful workload with its containers. Lists and details share it; a list may leave most fields out. */
        Workload: {
            /**
             * Format: int64
             * @description Identifier of the workload.
             */
            StatefulWorkloadId: Int64;
            /**
             * Format: int64
             * @description Identifier of the namespace that the workload lives in.
             */
            NamespaceId?: Int64;
            /** @description Name of the workload. */
            Name: string;
            /** @description Where the instances of a workload run. */
            Placement?: components["schemas"]["Placement"];
            /** @description State of the workload as the container service sees it: `Creating` (being set up), `CreateFail` (could not be set up), `Running`, `Updating` (a change is being rolled out) or `Abnormal` (set up, but not healthy). Expect further values later. */
            Status?: components["schemas"]["WorkloadStatus"];
            /**
             * Format: date-time
             * @description When the workload was created, in UTC.
             */
            CreateAt?: string;
            /**
             * Format: date-time
             * @description When the workload was last changed, in UTC.
             */
            UpdateAt?: string;
            /**
             * Format: int64
             * @description Identifier of the resource package.
             */
            PackageId?: Int64;
            /** @description State of the underlying layer that runs the workload: `Pending` (not started yet), `Running`, `Succeeded` (ended well) or `Failed` (ended with an error). It may differ from `Status`. Expect further values later. */
            StatefulWorkloadStatus?: components["schemas"]["UnderlyingStatus"];
            /** @description How the workload is paid. `PostPaid`, by use, is the one value that has been seen. */
            PayType?: string;
            /** @description Name of the resource specification. */
            SpecType?: string;
            /** @description The private network that a workload is attached to. */
            VirtualPrivateCloud?: components["schemas"]["VirtualPrivateCloud"];
            /** @description Identifiers of the security groups that the instances belong to. */
            SecurityGroupIds?: string[];
            /** @description Kind of container the workload runs in: `Standard` is an ordinary container, `HighPerformance` is a bare-metal one. */
            ContainerType?: components["schemas"]["ContainerType"];
            /** @description Kernel settings (sysctl) of the instances. Only settings on an allow list can be there. */
            SysCmds?: string[];
            /** @description The containers of every instance of the workload. */
            Containers?: components["schemas"]["ContainerInfo"][];
            /** @description Identifier of the elastic public IP that is bound to the workload. It is not the address itself. */
            EipId?: string;
            /** @description Labels of the workload, those of its user and those of the system together, in the order of their keys. */
            Labels?: components["schemas"]["Labels"];
            /** @description Why the workload is locked; empty when it is not. */
            OperationLocks?: components["schemas"]["OperationLock"][];
            /**
             * @description How the workload is run, as single pods (`pods`) or as a stateful set (`statefulsets`).
             * @enum {string}
             */
            Kind?: "pods" | "statefulsets";
            /** @description Identifier of the cluster that the workload runs on. */
            ClusterId?: number;
            /** @description Identifiers of the secrets with which images are pulled from private repositories. */
            ImagePullSecretIds?: Int64[];
            /** @description The pool of machines that a workload runs on. */
            ResourcePoolInfo?: components["schemas"]["ResourcePoolInfo"];
        };
        /** @description A workload in the list of a namespace. It always tells its state. */
        WorkloadListItem: WithRequired<components["schemas"]["Workload"], "Status">;
        /**
         * @description State of the workload as the container service sees it: `Creating` (being set up), `CreateFail` (could not be set up), `Running`, `Updating` (a change is being rolled out) or `Abnormal` (set up, but not healthy). Expect further values later.
         * @enum {string}
         */
        WorkloadStatus: "Creating" | "CreateFail" | "Running" | "Updating" | "Abnormal";
        /** @description The short form of a workload in the list over all namespaces. */
        WorkloadSummary: {
            /**
             * Format: int64
             * @description Identifier of the namespace that the workload lives in.
             */
            NamespaceId: Int64;
            /**
             * Format: int64
             * @description Identifier of the workload.
             */
            StatefulWorkloadId: Int64;
            /** @description Name of the workload. */
            Name: string;
            /** @description Where the instances of a workload run. */
            Placement?: components["schemas"]["Placement"];
            /** @description State of the underlying layer that runs the workload: `Pending` (not started yet), `Running`, `Succeeded` (ended well) or `Failed` (ended with an error). It may differ from `Status`. Expect further values later. */
            StatefulWorkloadStatus?: components["schemas"]["UnderlyingStatus"];
            /**
             * Format: date-time
             * @description When the workload was created, in UTC.
             */
            CreateAt?: string;
            /**
             * Format: date-time
             * @description When the workload was last changed, in UTC.
             */
            UpdateAt?: string;
            /** @description State of the workload as the container service sees it: `Creating` (being set up), `CreateFail` (could not be set up), `Running`, `Updating` (a change is being rolled out) or `Abnormal` (set up, but not healthy). Expect further values later. */
            Status?: components["schemas"]["WorkloadStatus"];
            /** @description URLs of the images that the containers of the workload run. */
            Images?: string[];
        };
    };
    responses: {
        /** @description The request is wrong; `Code` says how. These codes are common to all actions. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The call succeeded. The published interface prints no answer here: expect an object with nothing but `RequestId`, an empty object, or no body at all. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RequestIdResponse"];
            };
        };
        /** @description What the call names does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service itself failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure. Codes may be added to the service at any time, so treat one that you do not know like a failure in general. */
        Unlisted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnlistedError"];
            };
        };
    };
    parameters: {
        /** @description Identifier of the elastic public IP. It is not the address itself. */
        EipId: string;
        /** @description Identifier of the namespace that the workload lives in. */
        NamespaceId: Int64;
        /** @description Identifier of the workload. */
        StatefulWorkloadId: Int64;
        /** @description Version of the interface, always this date. */
        Version: "2017-11-16";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createStatefulWorkload: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "CreateStatefulWorkload";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The workload to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStatefulWorkloadRequest"];
            };
        };
        responses: {
            /** @description The workload has been created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateStatefulWorkloadResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    redeployStatefulWorkload: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "RedeployStatefulWorkload";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace that the workload lives in. */
                NamespaceId: components["parameters"]["NamespaceId"];
                /** @description Identifier of the workload. */
                StatefulWorkloadId: components["parameters"]["StatefulWorkloadId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            /** @description The request is wrong, or the workload cannot do this in its present state; `Code` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    restartContainer: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "RestartContainer";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace that the workload lives in. */
                NamespaceId: components["parameters"]["NamespaceId"];
                /** @description Identifier of the workload. */
                StatefulWorkloadId: components["parameters"]["StatefulWorkloadId"];
                /** @description Identifier of the container in Docker, which `DescribeStatefulWorkloadInstances` answers as `DockerContainerId` (not the number that it answers as `ContainerId`). */
                ContainerId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            /** @description The request is wrong, or the workload cannot do this in its present state; `Code` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    restartStatefulWorkloadInstance: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "RestartStatefulWorkloadInstance";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace that the workload lives in. */
                NamespaceId: components["parameters"]["NamespaceId"];
                /** @description Identifier of the workload. */
                StatefulWorkloadId: components["parameters"]["StatefulWorkloadId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            /** @description The request is wrong, or the workload cannot do this in its present state; `Code` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    deleteStatefulWorkload: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "DeleteStatefulWorkload";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace that the workload lives in. */
                NamespaceId: components["parameters"]["NamespaceId"];
                /** @description Identifier of the workload. */
                StatefulWorkloadId: components["parameters"]["StatefulWorkloadId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            /** @description The request is wrong, or the workload cannot do this in its present state; `Code` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    resetStatefulWorkloadSpecType: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "ResetStatefulWorkloadSpecType";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new specification. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetStatefulWorkloadSpecTypeRequest"];
            };
        };
        responses: {
            /** @description The workload is being resized. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestIdResponse"];
                };
            };
            /** @description The request is wrong, changes nothing, or comes in the wrong state of the workload; `Code` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    describeStatefulWorkloads: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "DescribeStatefulWorkloads";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace whose workloads are listed. */
                NamespaceId: Int64;
                /** @description Identifier of a single workload, to which the list is narrowed. */
                StatefulWorkloadId?: Int64;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workloads of the namespace. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescribeStatefulWorkloadsResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    describeStatefulWorkloadsAllNamespaces: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "DescribeStatefulWorkloadsAllNamespaces";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description How many workloads a page holds at most. */
                Limit?: number;
                /** @description How many workloads to skip before the page begins. */
                Offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescribeStatefulWorkloadsAllNamespacesResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    describeStatefulWorkloadInfo: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "DescribeStatefulWorkloadInfo";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace that the workload lives in. */
                NamespaceId: components["parameters"]["NamespaceId"];
                /** @description Identifier of the workload. */
                StatefulWorkloadId: components["parameters"]["StatefulWorkloadId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workload. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescribeStatefulWorkloadInfoResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    describeStatefulWorkloadInstances: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "DescribeStatefulWorkloadInstances";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace that the workload lives in. */
                NamespaceId: components["parameters"]["NamespaceId"];
                /** @description Identifier of the workload. */
                StatefulWorkloadId: components["parameters"]["StatefulWorkloadId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pods of the workload. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescribeStatefulWorkloadInstancesResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    describeStatefulWorkloadImages: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "DescribeStatefulWorkloadImages";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace that the workload lives in. */
                NamespaceId: components["parameters"]["NamespaceId"];
                /** @description Identifier of the workload. */
                StatefulWorkloadId: components["parameters"]["StatefulWorkloadId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The images of the workload. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescribeStatefulWorkloadImagesResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    modifyStatefulWorkload: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "ModifyStatefulWorkload";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The complete new definition. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModifyStatefulWorkloadRequest"];
            };
        };
        responses: {
            /** @description The workload is being changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestIdResponse"];
                };
            };
            /** @description The request is wrong, does not fit the existing containers, or comes in the wrong state; `Code` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    associateEipOfStatefulWorkload: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "AssociateEipOfStatefulWorkload";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace that the workload lives in. */
                NamespaceId: components["parameters"]["NamespaceId"];
                /** @description Identifier of the workload. */
                StatefulWorkloadId: components["parameters"]["StatefulWorkloadId"];
                /** @description Identifier of the elastic public IP. It is not the address itself. */
                EipId: components["parameters"]["EipId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            /** @description The request is wrong, or the workload cannot do this in its present state; `Code` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
    unAssociateEipOfStatefulWorkload: {
        parameters: {
            query: {
                /** @description Says which action is called. */
                Action: "UnAssociateEipOfStatefulWorkload";
                /** @description Version of the interface, always this date. */
                Version: components["parameters"]["Version"];
                /** @description Identifier of the namespace that the workload lives in. */
                NamespaceId: components["parameters"]["NamespaceId"];
                /** @description Identifier of the workload. */
                StatefulWorkloadId: components["parameters"]["StatefulWorkloadId"];
                /** @description Identifier of the elastic public IP. It is not the address itself. */
                EipId: components["parameters"]["EipId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            /** @description The request is wrong, or the workload cannot do this in its present state; `Code` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unlisted"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
