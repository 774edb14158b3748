/// What says that a document is an SBOM, where it is missing or wrong in one that is plainly an SBOM.
struct FormatMark: Sendable, Equatable {
    /// Member, tag or attribute that should say it.
    let member: String
    /// What stands there; nil if it is not there.
    let found: String?
    /// What should stand there.
    let wanted: String
    /// True where readers take the document all the same.
    let isTolerated: Bool

    init(_ member: String, found: String?, wanted: String, isTolerated: Bool = false) {
        self.member = member
        self.found = found
        self.wanted = wanted
        self.isTolerated = isTolerated
    }

    /// SPDX 2.3 clause 6.1: `SPDX-` and the version.
    static func spdxVersion(_ member: String, found: String?) -> FormatMark { FormatMark(member, found: found, wanted: "SPDX-2.3") }
}

/// A format that was told from the content of a document.
struct RecognisedFormat {
    var format: SBOMFormat
    /// What is wrong with how the document says so.
    var mark: FormatMark?

    init(_ format: SBOMFormat, mark: FormatMark? = nil) {
        self.format = format
        self.mark = mark
    }
}
