import Database
import Foundation
import JSONSchema
import JSONStream
import TestDatabases
import Testing

@testable import Registry

@Suite struct ConfigurationStatusTests {
    private static func schema() throws -> JSONSchema {
        let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../Schemas").standardizedFileURL
        var library = SchemaLibrary()
        let file = ByteBlock(Array(try Data(contentsOf: folder.appending(path: "configuration-status.schema.json"))))
        let name = try library.add(file, name: "status")
        return try library.schema(name)
    }

    @Test(arguments: TestDatabase.present) func theReportTellsTheStory(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let quality = TestDesk.person(.quality)
            let old = try await desk.release("2.0", library: "1.3.0")
            _ = try await desk.document("IFU-1", version: "1.0", text: "first", in: old)
            let early = try await desk.change(.verified)
            desk.clock.now = "2026-11-28T00:00:00Z"
            try await registry.perform(CloseChange(early), as: quality)
            desk.clock.now = "2026-12-01T00:00:00Z"
            try await desk.ship(old)
            desk.clock.now = "2026-12-10T00:00:00Z"
            try await registry.perform(CloneRelease(old, as: "2.1"), as: TestDesk.author)
            let new = ReleaseReference(product: "PUMP-100", version: "2.1")
            try await desk.takeSBOM(new, library: "1.3.1")
            try await desk.soup("zlib")
            let planned = try await desk.change(.approved, release: "2.1")
            let rejected = try await desk.change(.requested)
            try await registry.perform(
                RejectChange(rejected, comment: "no", proof: TestDesk.proof(quality)), as: quality)
            let problem = try await registry.perform(
                ReportProblem("PUMP-100", .security, .serious, from: .researcher, title: "overflow", description: "d", release: "2.0"),
                as: TestDesk.author
            ).number

            let report = try await registry.ask(ConfigurationStatus(new), as: TestDesk.person(.viewer))
            #expect(report.clonedFrom == "2.0" && report.since == "2026-12-01T00:00:00Z" && report.baselines.isEmpty)
            let items = report.items.map { "\($0.section.rawValue) \($0.name) \($0.version ?? "-") \($0.isInherited ? "inherited" : "own")" }
            #expect(items == ["sboms pump-firmware 2.1 own", "documents 取扱説明書 1.0 inherited", "soup zlib 1.3.1 own"])
            #expect(report.changes.map(\.change.number) == [planned])
            #expect(report.changes.allSatisfy { $0.isForRelease && $0.isNew })
            #expect(report.problems.map(\.number) == [problem])

            try await registry.perform(FreezeRelease(new, note: "RC"), as: TestDesk.author)
            try await registry.perform(IssueSBOM(new, to: "A", format: "CycloneDX 1.6", bytes: [1], why: "preview"), as: quality)
            let frozen = try await registry.ask(ConfigurationStatus(new), as: TestDesk.person(.viewer))
            #expect(frozen.since == desk.clock.now && frozen.baselines.count == 1 && frozen.issued.count == 1)
            var reader = JSONReader(ByteBlock(frozen.json(pretty: true)))
            let json = try reader.value()
            #expect(json["schema"]?.stringValue == "mimamori.configuration-status/1")
            for shown in [report, frozen, try await registry.ask(ConfigurationStatus(old), as: TestDesk.person(.viewer))] {
                let checked = try Self.schema().validate(ByteBlock(shown.json()))
                #expect(checked.isValid, "\(checked.violations)")
            }
            #expect(json["release"]?["state"]?.stringValue == "frozen")
            #expect(json["items"]?.arrayValue?.count == 3)
            #expect(json["changes"]?.arrayValue?.first?["number"]?.stringValue == planned)
            #expect(json["changes"]?.arrayValue?.first?["release"]?.stringValue == "2.1")
            #expect(json["problems"]?.arrayValue?.first?["release"]?.stringValue == "2.0")
            #expect(json["issuedSboms"]?.arrayValue?.first?["recipient"]?.stringValue == "A")
            #expect(json["baselines"]?.arrayValue?.first?["frozenBy"]?.stringValue == "作成 太郎")

            // The early change was closed before the old baseline; the old release still tells of what is open in the product.
            let before = try await registry.ask(ConfigurationStatus(old), as: TestDesk.person(.viewer))
            #expect(before.changes.map(\.change.number) == [planned] && before.changes.allSatisfy { !$0.isForRelease })
            await #expect(throws: RegistryError.notAllowed(person: "institution", permission: .read)) {
                try await registry.ask(ConfigurationStatus(old), as: TestDesk.person(.institution))
            }
        }
    }
}

extension TestDesk {
    /// A SOUP item of the pump for all components of a name.
    fileprivate func soup(_ name: String) async throws {
        try await force(
            """
            INSERT INTO soup_item (revision, product_id, name_id, title, manufacturer, designator, origin)
            SELECT 1, p.id, n.id, ?, 'zlib project', 'zlib', 'open-source' FROM product p, component_name n WHERE p.code = 'PUMP-100' AND n.name = ?
            """, [.text(name), .text(name)])
    }
}
