import Diagnostics
import Foundation
import JSONSchema
import JSONStream
import Testing

@testable import Duties

struct ReportTests {
    private func evaluation() throws -> Evaluation {
        let subject = try CaseFactsReader.read(ByteBlock(Sample.facts.utf8), file: "facts.json", book: .shipped)
        return DutyEngine().evaluate(subject, now: try #require(subject.now))
    }

    @Test(arguments: Language.allCases) func theSampleInBothLanguages(language: Language) throws {
        let lines = try evaluation().lines(in: language, showsOthers: true)
        try Golden.check(lines.joined(separator: "\n"), "sample.\(language.rawValue).txt")
    }

    @Test func jsonAsStored() throws {
        let text = String(decoding: try evaluation().json(), as: UTF8.self)
        // A line for each member, so that a change is seen where it is.
        var pretty = JSONWriter(pretty: true)
        var reader = JSONReader(ByteBlock(text.utf8))
        pretty.value(try reader.value())
        try Golden.check(String(decoding: pretty.take(), as: UTF8.self), "sample.json")
    }

    @Test(arguments: [Sample.facts, "{\"schema\": \"mimamori.facts/1\", \"facts\": {}}"]) func jsonFitsItsSchema(facts: String) throws {
        let root = Golden.tests.deletingLastPathComponent().deletingLastPathComponent()
        var files = SchemaFiles()
        files.add(ByteBlock(try Data(contentsOf: root.appending(path: "Schemas/duties.schema.json"))), name: "duties.schema.json")
        let schema = try files.schema("duties.schema.json")
        let subject = try CaseFactsReader.read(ByteBlock(facts.utf8), file: "facts.json", book: .shipped)
        let report = try schema.validate(ByteBlock(DutyEngine().evaluate(subject, now: noon("2026-11-27")).json()))
        #expect(report.isValid, "\(report.violations.prefix(3))")
    }
}
