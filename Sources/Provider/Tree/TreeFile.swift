/// A file of a tree in the making.
package struct TreeFile: Sendable, Hashable {
    /// Path below the web server's root.
    package let path: String
    /// Its content.
    package let bytes: [UInt8]
}
