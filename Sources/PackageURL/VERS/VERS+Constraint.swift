extension VERS {
    /// How a constraint's version bounds the range (vers-spec "Comparator characters").
    public enum Comparator: String, Sendable, CaseIterable {
        /// `=`, written as nothing: this version.
        case equal = "="
        /// `!=`: every version but this one.
        case notEqual = "!="
        /// `<`: versions before this one.
        case less = "<"
        /// `<=`: versions before this one, and this one.
        case lessOrEqual = "<="
        /// `>`: versions after this one.
        case greater = ">"
        /// `>=`: versions after this one, and this one.
        case greaterOrEqual = ">="
        /// `*`: any version; it has none of its own.
        case any = "*"
    }

    /// A comparator and the version that it is about.
    public struct Constraint: Hashable, Sendable {
        /// How the version bounds the range.
        public let comparator: Comparator

        /// The decoded version; empty for `any` only.
        public let version: String

        /// Takes both as they are; `VERS.init(scheme:constraints:)` checks them.
        public init(_ comparator: Comparator, _ version: String) {
            self.comparator = comparator
            self.version = version
        }
    }
}
