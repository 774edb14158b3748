package import Diagnostics

/// What came of mirroring a provider.
package struct MirrorReport: Sendable {
    /// Something that was refused, or kept in spite of a doubt.
    package struct Note: Sendable, Hashable {
        /// Its address.
        package let url: String
        /// A stable word for why.
        package let reason: Reason
        /// The same in words.
        package let wording: Wording
    }

    /// Why something was refused or doubted.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        case wrongHash = "wrong-hash"
        case wrongSignature = "wrong-signature"
        case missing
        case unreachable
        case forbiddenAddress = "forbidden-address"
        case tooLarge = "too-large"
        case tooSlow = "too-slow"
        case notCSAF = "not-csaf"
        case noPlace = "no-place"
        case badList = "bad-list"
        case noKey = "no-key"
        case overLimit = "over-limit"
        /// Kept: a mandatory test of the standard fails, which is the publisher's to mend.
        case invalid
        /// Kept: nothing proves who wrote it.
        case unproven
        /// Not asked for: behind a sign-in.
        case closed
        /// Kept: the provider says that it no longer looks after what it serves.
        case unmaintained
    }

    /// Documents that came now.
    package internal(set) var fetched = 0
    /// Documents that were there already and are as the provider has them.
    package internal(set) var unchanged = 0
    /// What was not taken.
    package internal(set) var refused: [Note] = []
    /// What was taken with a doubt.
    package internal(set) var doubts: [Note] = []
}
