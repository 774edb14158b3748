/// One token of the generic order: a run of digits or a run of letters.
struct GenericToken {
    /// What a token does to the version it follows.
    enum Kind: Int {
        /// A word that announces the version: dev, alpha, beta, rc …
        case preRelease
        /// The end of the version, which every other kind is compared with.
        case end
        /// Any other word: a patch, a service pack, a letter, a vendor's mark.
        case addition
        case number
    }

    var kind: Kind
    var text: Range<Int>
    /// Place of a pre-release word among its kind.
    var stage = 0

    @inline(__always) static var end: GenericToken { GenericToken(kind: .end, text: 0..<0) }
}
