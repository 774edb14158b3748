public import Advisories
import Database
public import Diagnostics
import JSONStream
import PSIRT

/// What a version says as of now: its facts, what is open, its texts, and the documents that would go out with what the tests say of them.
public struct AdvisoryContent: Sendable {
    /// A CSAF document of the version.
    public struct Document: Sendable {
        /// CSAF 2.0 or 2.1.
        public let form: AdvisoryFormat
        /// In which language.
        public let language: Language
        /// Its file name, which the standard makes from its id.
        public let file: String
        /// The document.
        public let bytes: [UInt8]
        /// Its SHA-256.
        public let digest: String
        /// What the tests of the standard say of it.
        public let results: [CSAFResult]
    }

    /// The facts.
    public let facts: AdvisoryFacts
    /// What is open, settled or not.
    public let points: [AdvisoryPoint]
    /// The texts, for whoever writes them.
    public let texts: [AdvisoryTextEntry]
    /// The documents; none while the facts do not make one.
    public let documents: [Document]
    /// SHA-256 over all that an approval is about; nil while there are no documents.
    public let digest: String?

    /// What stands against sending it to review.
    public var openPoints: [AdvisoryPoint] { points.filter { !$0.isSettled } }

    /// The forms that are kept as they went out.
    static let forms: [AdvisoryFormat] = [.csaf20, .csaf21]

    /// - Parameter moment: the moment that stands in it as the day of this version.
    init(_ advisory: StoredAdvisory, _ version: StoredAdvisoryVersion, at moment: String, _ reader: RegistryReader) throws {
        var maker = try AdvisoryMaker(advisory, version, reader)
        facts = try maker.facts(at: moment)
        texts = maker.texts.entries
        var points = maker.points
        points += maker.texts.points
        var documents: [Document] = []
        // Without a text there is no document in its language; that is said once, by the text.
        if maker.texts.points.isEmpty {
            do {
                documents = try Self.documents(facts)
            } catch let error as AdvisoryFactsError {
                points += error.problems.map {
                    AdvisoryPoint(
                        "facts/\($0.place)", ja: "\($0.place): \($0.wording.japanese)", en: "\($0.place): \($0.wording.english)", isAcceptable: false)
                }
            }
            for document in documents {
                for result in document.results where result.severity == .error {
                    let place = "\(document.form.rawValue) \(document.language.rawValue) \(result.pointer)"
                    points.append(
                        AdvisoryPoint(
                            "csaf/\(result.test)/\(place)", ja: "\(place): 試験 \(result.test) \(result.wording.japanese)",
                            en: "\(place): test \(result.test): \(result.wording.english)", isAcceptable: false))
                }
            }
        }
        self.points = try Self.settled(points, version, reader)
        self.documents = documents
        digest = documents.isEmpty ? nil : Self.digest(advisory, version, documents)
    }

    /// The facts that ``AdvisoryFacts/json`` wrote.
    static func facts(_ text: String) throws -> AdvisoryFacts { try AdvisoryFacts(json: ByteBlock(text.utf8)) }

    /// Facts as one text, the same for the same facts.
    static func text(_ facts: AdvisoryFacts) -> String { String(decoding: CanonicalJSON.bytes(facts.json), as: UTF8.self) }

    /// The CSAF documents of facts in both languages, each with its results.
    static func documents(_ facts: AdvisoryFacts) throws -> [Document] {
        var validator = CSAFValidator()
        var documents: [Document] = []
        for language in Language.allCases {
            let prepared = try PreparedAdvisory(facts, language: language)
            for form in forms {
                for output in try form.write(prepared) {
                    documents.append(
                        Document(
                            form: form, language: language, file: output.fileName, bytes: output.bytes, digest: BlobStore.digest(output.bytes),
                            results: try validator.validate(ByteBlock(output.bytes)).results))
                }
            }
        }
        return documents
    }

    /// The documents of a version that is out, byte for byte as they went out.
    static func kept(_ version: StoredAdvisoryVersion, _ reader: RegistryReader) throws -> [Document] {
        var validator = CSAFValidator()
        var documents: [Document] = []
        let rows = try reader.connection.rows(
            "SELECT form, language, file, digest FROM advisory_document WHERE version_id = ? ORDER BY language DESC, form", [.integer(version.id)])
        for row in rows {
            let digest = try row.text("digest")
            let bytes = try BlobStore.get(digest, in: reader)
            documents.append(
                Document(
                    form: try row.word("form"), language: try row.word("language"), file: try row.text("file"), bytes: bytes, digest: digest,
                    results: try validator.validate(ByteBlock(bytes)).results))
        }
        return documents
    }

    static func digest(_ advisory: StoredAdvisory, _ version: StoredAdvisoryVersion, _ documents: [Document]) -> String {
        let list = documents.map {
            JSONValue.members(["form": .text($0.form.rawValue), "language": .text($0.language.rawValue), "sha256": .text($0.digest)])
        }
        return BlobStore.digest(
            CanonicalJSON.bytes(
                .members([
                    "schema": .text("mimamori.advisory-content/1"), "number": .text(advisory.number), "version": .int(version.number),
                    "kind": .text(version.kindOfAdvisory.rawValue), "label": .text(version.tlp.rawValue), "embargo": .text(version.embargoUntil),
                    "recipients": .array(version.recipients.map { .string($0) }), "documents": .array(list),
                ])))
    }

    private static func settled(_ points: [AdvisoryPoint], _ version: StoredAdvisoryVersion, _ reader: RegistryReader) throws -> [AdvisoryPoint] {
        var acceptances: [String: AdvisoryPoint.Acceptance] = [:]
        try reader.connection.forEach(
            """
            SELECT a.point AS point, p.handle AS handle, a.accepted_at AS accepted_at, a.reason AS reason FROM advisory_acceptance a
            JOIN person p ON p.id = a.person_id WHERE a.version_id = ?
            """, [.integer(version.id)]
        ) { row in
            acceptances[try row.text("point")] = AdvisoryPoint.Acceptance(
                person: try row.text("handle"), at: try row.text("accepted_at"), reason: try row.text("reason"))
        }
        return points.map { point in
            var point = point
            if point.isAcceptable { point.acceptance = acceptances[point.key] }
            return point
        }
    }
}
