public import JSONStream

/// A CSAF document: everything that it says, in its order, with typed views on what is asked for most.
public struct CSAFDocument: Sendable {
    /// The whole document.
    public let root: CSAFValue
    let block: ByteBlock

    /// Reads a document. What is JSON but no CSAF is read as well; the validator says what it lacks.
    ///
    /// - Throws: ``JSONError`` if it is no JSON or goes over a limit.
    public init(_ block: ByteBlock, limits: JSONLimits = JSONLimits(depth: 128, stringBytes: 16 << 20)) throws(JSONError) {
        self.block = block
        root = CSAFValue(try DocumentTree(block, limits: limits), 0)
    }

    /// The version that the document names; nil if it names none that is known.
    public var version: CSAFVersion? { root[path: "document", "csaf_version"]?.string.flatMap(CSAFVersion.init) }

    /// What kind of document it says it is.
    public var category: String? { root[path: "document", "category"]?.string }

    /// The profile that the category names.
    public var profile: CSAFProfile { CSAFProfile(category: category ?? "") }

    /// The heading.
    public var title: String? { root[path: "document", "title"]?.string }

    /// Language of the document (BCP 47).
    public var language: String? { root[path: "document", "lang"]?.string }

    /// Language of what it was translated from.
    public var sourceLanguage: String? { root[path: "document", "source_lang"]?.string }

    /// The publisher's name for the document.
    public var trackingID: String? { root[path: "document", "tracking", "id"]?.string }

    /// `draft`, `interim` or `final`.
    public var status: String? { root[path: "document", "tracking", "status"]?.string }

    /// The number of the document's version.
    public var revision: String? { root[path: "document", "tracking", "version"]?.string }

    /// The label of the Traffic Light Protocol.
    public var tlp: String? { root[path: "document", "distribution", "tlp", "label"]?.string }

    /// The vulnerabilities.
    public var vulnerabilities: [CSAFValue] { root.list("vulnerabilities") }
}
