import CVSS
public import Catalog

/// What a catalogue says of a vulnerability, as an advisory takes it over when it is drafted: later catalogues change nothing of it by themselves.
public struct AdvisorySource: Sendable, Hashable {
    /// The id that was asked for.
    public let id: String
    /// CVSS vectors, at most one of each kind that an advisory has a place for.
    public let vectors: [String]
    /// CWE ids.
    public let weaknesses: [String]
    /// One line in Japanese.
    public let textJa: String?
    /// One line in English.
    public let textEn: String?
    /// When the catalogue was built.
    public let built: String

    /// Takes the parts as they are.
    public init(id: String, vectors: [String] = [], weaknesses: [String] = [], textJa: String? = nil, textEn: String? = nil, built: String) {
        self.id = id
        self.vectors = vectors
        self.weaknesses = weaknesses
        self.textJa = textJa
        self.textEn = textEn
        self.built = built
    }

    /// What the catalogue has of these ids; of one that it does not know, nothing.
    public static func read(_ ids: [String], in catalog: Catalog) throws -> [AdvisorySource] {
        try ids.compactMap { id -> AdvisorySource? in
            guard let group = try catalog.groups(id: id).first else { return nil }
            let digest = try VulnerabilityDigest(group, in: catalog)
            return AdvisorySource(
                id: id, vectors: chosen(digest.ratings.map(\.vector)), weaknesses: digest.weaknesses, textJa: digest.summaryJapanese,
                textEn: digest.summary, built: catalog.info.created)
        }
    }

    /// Of each kind that an advisory has a place for – 4.0; 3.1 or else 3.0; 2.0 – the first: ratings come in the order of their sources' nearness.
    static func chosen(_ vectors: [String]) -> [String] {
        let read = vectors.compactMap { text in (try? CVSSVector(parsing: text)).map { (text, $0.version) } }
        func first(_ version: CVSSVersion) -> String? { read.first { $0.1 == version }?.0 }
        return [first(.v4), first(.v31) ?? first(.v30), first(.v2)].compactMap { $0 }
    }
}
