extension PackageURL {
    /// One `key=value` of a purl (ECMA-427 "Rules for each PURL component: Qualifiers").
    public struct Qualifier: Hashable, Sendable {
        /// Lower-case ASCII letters, digits, `.`, `-` and `_`, beginning with a letter.
        public let key: String

        /// The decoded value.
        public let value: String

        /// Takes key and value as they are; they are checked, and the key lower-cased, when a `PackageURL` is built from them.
        public init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }
}
