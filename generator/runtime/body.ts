/** Types of bodies of other media types than JSON. */

/** Bytes and texts that are sent as they are. A stream is sent once: such a call is not tried again. */
export type Binary = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream<Uint8Array> | string;

/** A file of a form. */
type FilePart = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

/** A form: ready made, or as an object whose members become its parts. */
export type Multipart<T> = FormData | { readonly [Key in keyof T]: T[Key] | FilePart | readonly FilePart[] };
export type UrlEncoded<T> = URLSearchParams | T;

/** XML: ready made, or as the value that it stands for. */
export type Xml<T> = string | Blob | T;
