import Diagnostics
import JSONStream
import SBOM
import Testing

@testable import SBOMGeneration

/// Makes SBOMs from trees in memory, for tests.
enum Making {
    /// The SBOM of files given as text. It is written as CycloneDX and checked there and then.
    static func sbom(
        _ files: [String: String], links: [String: String] = [:], options: GenerationOptions = GenerationOptions(),
        location: SourceLocation = #_sourceLocation
    ) throws -> GeneratedSBOM {
        try sbom(bytes: files.mapValues { Array($0.utf8) }, links: links, options: options, location: location)
    }

    static func sbom(
        bytes files: [String: [UInt8]], links: [String: String] = [:], options: GenerationOptions = GenerationOptions(),
        location: SourceLocation = #_sourceLocation
    ) throws -> GeneratedSBOM {
        let made = try SBOMGenerator.generate(in: .memory(files, links: links, root: "product"), options: options)
        try check(made, location)
        return made
    }

    /// Written, the document must be valid, lose nothing, and be the same each time.
    static func check(_ made: GeneratedSBOM, _ location: SourceLocation) throws {
        for format in [SBOMFormat(.cycloneDX, .json, version: "1.6"), SBOMFormat(.spdx, .json, version: "2.3")] {
            let (bytes, losses) = try SBOMWriter.write(made.document, as: format)
            #expect(try SBOMWriter.write(made.document, as: format).bytes == bytes, sourceLocation: location)
            if format.family == .cycloneDX { #expect(losses.filter(\.isLoss).map(\.wording.english) == [], sourceLocation: location) }
            var validator = SBOMValidator()
            let validation = try validator.validate(ByteBlock(bytes))
            let errors = validation.findings.filter { $0.severity == .error }.map { "\($0.code) \($0.component ?? ""): \($0.wording.english)" }
            #expect(errors == [], sourceLocation: location)
        }
    }
}

extension GeneratedSBOM {
    /// The component called `name`.
    func part(_ name: String) -> Component? { document.components.first { $0.fullName == name } }

    /// Names of what `name` needs, sorted; nil for the subject.
    func needs(_ name: String?) -> [String] {
        let id = name.map { part($0)?.id ?? "?" } ?? document.subjects[0]
        let names = Dictionary(document.everything.map { ($0.id, $0.fullName) }, uniquingKeysWith: { first, _ in first })
        return document.relationships.filter { $0.from == id }.map { names[$0.to] ?? "?" }.sorted()
    }

    var purls: [String] { document.components.compactMap(\.purl) }

    /// Codes of the notes that are more than a report of success.
    var codes: [String] { notes.map(\.code).filter { $0 != "GEN-001" } }
}
