import Diagnostics
import Foundation
import JSONSchema
import JSONStream
import Testing

@testable import SBOM

/// SPDX 3.0.1 held against real documents and the official schema.
@Suite struct SPDX3CorpusTests {
    private static let target = SBOMFormat(.spdx, .jsonLD, version: "3.0.1")

    /// Documents of every family, written as SPDX 3.0.1, pass the schema of SPDX and are read again with all their parts.
    ///
    /// Our validator judges all of them; Python's `jsonschema`, which takes minutes over the nested alternatives of this schema, judges the smallest.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        .enabled(if: SchemaJudge.isPresent, "python3 has no jsonschema: written documents not held against the schema"))
    func writtenPassesSchema() throws {
        let schema = try #require(TestData.root).appending(path: "schemas/spdx/spdx-3.0.1-schema.json")
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-spdx3-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var library = SchemaFiles()
        library.add(ByteBlock(try Data(contentsOf: schema)), name: schema.lastPathComponent)
        var validator = SBOMValidator(schemas: SBOMSchemas(library))
        var count = 0
        var small = 0
        var wrong: [String] = []
        for archive in ["medical-case-study", "spdx-examples", "cyclonedx-spec-tests", "dependency-track-boms"] {
            try Corpus.unpacked(archive) { source in
                for entry in try Corpus.entries(of: archive) where entry.components < 40 && !entry.path.contains("invalid") {
                    guard let block = try? Corpus.block(source.appending(path: entry.path)), let document = try? SBOMReader.read(block) else {
                        continue
                    }
                    let written = try SBOMWriter.write(document, as: Self.target)
                    let name = "\(archive)/\(entry.path)".replacingOccurrences(of: "/", with: "_")
                    count += 1
                    let verdict = try validator.validate(ByteBlock(written.bytes))
                    if verdict.schema == nil { wrong.append("\(name): no schema") }
                    for finding in verdict.findings where finding.code == "SBOM-201" {
                        wrong.append("\(name): \(finding.pointer ?? "") \(finding.wording.english)")
                    }
                    if written.bytes.count < 5_000, small < 40 {
                        small += 1
                        try Data(written.bytes).write(to: folder.appending(path: "\(name).json"))
                    }
                    if try SBOMWriter.write(document, as: Self.target).bytes != written.bytes { wrong.append("\(name): not the same bytes twice") }
                    let back = try SBOMReader.read(ByteBlock(written.bytes))
                    if Self.facts(back) != Self.facts(document) { wrong.append("\(name): \(Self.difference(document, back))") }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(count): \(wrong.prefix(5))")
        let verdicts = try SchemaJudge.failures(in: folder, schema: schema)
        #expect(verdicts.isEmpty, "\(verdicts.count) of \(small): \(verdicts.prefix(5))")
        #expect(count > 100 && small > 20)
    }

    /// SPDX 3 documents of the corpus, read, written and read again, give the same model but for ids of statements, and nothing is lost.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func keepsModelOfSPDX3() throws {
        var run = 0
        var wrong: [String] = []
        for archive in Corpus.archives {
            let entries = try Corpus.entries(of: archive).filter { $0.format == "SPDX3 JSON-LD" }
            guard !entries.isEmpty else { continue }
            try Corpus.unpacked(archive) { folder in
                for entry in entries {
                    guard let document = try? SBOMReader.read(try Corpus.block(folder.appending(path: entry.path))), document.format == Self.target
                    else { continue }
                    run += 1
                    let written = try SBOMWriter.write(document, as: Self.target)
                    if !written.losses.isEmpty { wrong.append("\(entry.path): losses \(written.losses.prefix(3))") }
                    let back = try SBOMReader.read(ByteBlock(written.bytes))
                    let (old, new) = (Self.sorted(document), Self.sorted(back))
                    if old != new { wrong.append("\(entry.path): \(Self.difference(old, new))") }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(run): \(wrong.prefix(5))")
        #expect(run > 0)
    }

    /// What must be the same of a part whatever the document was.
    private static func facts(_ document: SBOMDocument) -> [String] {
        // Whoever supplies what the document describes is said of the subject itself.
        let supplied = document.subjectComponents.first { $0.supplier == nil }?.id
        return document.everything.map { part in
            let purl = part.purls.filter { $0.hasPrefix("pkg:") && !$0.contains(" ") && $0.dropFirst(4).contains("/") && !$0.hasSuffix("/") }
            let hashes = part.hashes.filter { $0.algorithm.digestBytes.map { $0 * 2 } == $0.value.utf8.count && $0.value.allSatisfy(\.isHexDigit) }
                .map { "\($0.algorithm.name)=\($0.value.lowercased())" }
            return [
                part.name.isEmpty ? "?" : part.name, part.version ?? "-", purl.joined(separator: ","),
                (part.supplier ?? (part.id == supplied ? document.supplier : nil))?.name ?? "",
                hashes.filter { !$0.hasPrefix("Streebog") }.joined(separator: ","), part.origin?.rawValue ?? "",
            ].joined(separator: "|")
        }.sorted()
    }

    private static func difference(_ old: SBOMDocument, _ new: SBOMDocument) -> String {
        let (before, after) = (facts(old), facts(new))
        if let at = zip(before, after).enumerated().first(where: { $1.0 != $1.1 }) { return "\(at.element.0) became \(at.element.1)" }
        if before.count != after.count { return "\(before.count) parts became \(after.count)" }
        for (name, isSame) in [
            ("components", old.components == new.components), ("files", old.files == new.files),
            ("relationships", Set(old.relationships) == Set(new.relationships)), ("vulnerabilities", old.vulnerabilities == new.vulnerabilities),
            ("unknown", Set(old.unknown) == Set(new.unknown)), ("metadataUnknown", old.metadataUnknown == new.metadataUnknown),
            ("authors", old.authors == new.authors), ("tools", old.tools == new.tools), ("phases", old.phases == new.phases),
            ("compositions", old.compositions == new.compositions), ("licenses", old.extractedLicenses == new.extractedLicenses),
            ("properties", old.properties == new.properties), ("references", old.externalReferences == new.externalReferences),
            ("without", old.withoutDependencies == new.withoutDependencies), ("license", old.licenses == new.licenses),
            ("name", old.name == new.name), ("identity", old.identity == new.identity), ("created", old.created == new.created),
            ("subjects", old.subjects == new.subjects),
        ] where !isSame { return "\(name) \(detail(old, new, name))" }
        if old.relationships != new.relationships {
            for (old, new) in zip(old.relationships, new.relationships) where old != new {
                return "\(old) \(old.details.map { "\($0)" } ?? "") became \(new) \(new.details.map { "\($0)" } ?? "")"
            }
        }
        if old.unknown != new.unknown { return "order of unknown" }
        return "something else"
    }

    private static func detail(_ old: SBOMDocument, _ new: SBOMDocument, _ list: String) -> String {
        func first<T: Hashable>(_ old: [T], _ new: [T]) -> String {
            let gone = Set(old).subtracting(new).map { "\($0)" }.min()
            let added = Set(new).subtracting(old).map { "\($0)" }.min()
            return "- \(gone?.prefix(900) ?? "") + \(added?.prefix(900) ?? "")"
        }
        switch list {
        case "components":
            for (old, new) in zip(old.components, new.components) where old != new {
                if old.details != new.details { return "\(old.details)".prefix(900) + " became " + "\(new.details)".prefix(900) }
                return "\(old)".prefix(900) + " became " + "\(new)".prefix(900)
            }
            return ""
        case "files": return first(old.files, new.files)
        case "relationships": return first(old.relationships, new.relationships)
        case "unknown": return first(old.unknown, new.unknown)
        case "metadataUnknown": return first(old.metadataUnknown, new.metadataUnknown)
        default: return ""
        }
    }

    /// The model without the order of members, statements and kept elements.
    private static func sorted(_ document: SBOMDocument) -> SBOMDocument {
        var document = document
        let order: (UnknownField, UnknownField) -> Bool = { $0.key < $1.key }
        for index in document.components.indices {
            document.components[index].unknown.sort(by: order)
            document.components[index].licenses.sort { "\($0.basis)\($0.text)" < "\($1.basis)\($1.text)" }
        }
        for index in document.files.indices { document.files[index].unknown.sort(by: order) }
        for index in document.relationships.indices { document.relationships[index].details?.unknown.sort(by: order) }
        document.metadataUnknown.sort(by: order)
        let key: (Relationship) -> String = { "\($0.from) \($0.to) \($0.kind) \($0.details.map { "\($0)" } ?? "")" }
        document.relationships.sort { key($0) < key($1) }
        // Statements that a collection lists have other ids.
        let ids = Set(document.everything.map(\.id) + document.files.map(\.id) + document.unknown.compactMap(\.value).map(SPDX3Reader.id))
        document.unknown = document.unknown.filter { !$0.json.contains("\"CreationInfo\"") }.map { withoutStatements($0, ids) }
            .sorted { $0.json < $1.json }
        document.remarks = []
        return document
    }

    private static func withoutStatements(_ field: UnknownField, _ ids: Set<String>) -> UnknownField {
        guard case .object(var members)? = field.value, let place = members.firstIndex(where: { $0.key == "element" }) else { return field }
        members[place] = JSONValue.Member("element", .array(SPDX3Reader.strings(members[place].value).filter(ids.contains).map { .string($0) }))
        return UnknownField(key: field.key, json: SPDX3Reader.raw(.object(members)))
    }
}
