import Foundation
import JSONSchema
import JSONStream
import TestPrograms
import Testing

@Suite struct OfficialSchemaTests {
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func compile() throws {
        let root = try #require(TestData.root).appending(path: "schemas")
        let roots = [
            "cyclonedx/bom-1.2.schema.json", "cyclonedx/bom-1.2-strict.schema.json", "cyclonedx/bom-1.3.schema.json",
            "cyclonedx/bom-1.3-strict.schema.json", "cyclonedx/bom-1.4.schema.json", "cyclonedx/bom-1.5.schema.json", "cyclonedx/bom-1.6.schema.json",
            "cyclonedx/bom-1.7.schema.json", "spdx/spdx-2.2-schema.json", "spdx/spdx-2.3-schema.json", "spdx/spdx-3.0.1-schema.json",
            "csaf/csaf_2.0/json_schema/csaf_json_schema.json", "csaf/csaf_2.1/json_schema/csaf.json", "openvex/openvex_json_schema.json",
            "osv/osv.schema.json", "openeox/schema/core.json",
        ]
        var failures: [String] = []
        for path in roots {
            var library = SchemaLibrary()
            let folder = path.hasPrefix("csaf/") ? path.split(separator: "/").prefix(2).joined(separator: "/") : String(path.prefix { $0 != "/" })
            let files = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).sorted()
            for file in files where file.hasSuffix(".json") {
                let data = try Data(contentsOf: root.appending(path: folder).appending(path: file))
                try library.add(ByteBlock([UInt8](data)), name: "\(folder)/\(file)")
            }
            do { _ = try library.schema(path) } catch { failures.append("\(path): \(error)") }
        }
        #expect(failures.isEmpty, "\(failures.count) of \(roots.count): \(failures)")
    }

    /// The specification's own examples: their names say what they are.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func cycloneDXVerdicts() throws {
        let data = try #require(TestData.root)
        let work = FileManager.default.temporaryDirectory.appending(path: "mimamori-schema-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: work) }
        let archive = data.appending(path: "sbom/cyclonedx-spec-tests.tar.zst").path
        try #require(try ChildProgram("tar", ["xf", archive, "-C", work.path]).run().status == 0)
        var library = SchemaLibrary()
        let folder = data.appending(path: "schemas/cyclonedx")
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where file.hasSuffix(".json") {
            try library.add(ByteBlock([UInt8](try Data(contentsOf: folder.appending(path: file)))), name: file)
        }
        var disagreements: [String] = []
        var run = 0
        for version in ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"] {
            let schema = try library.schema("bom-\(version)\(version < "1.4" ? "-strict" : "").schema.json")
            let tests = work.appending(path: version)
            for file in try FileManager.default.contentsOfDirectory(atPath: tests.path) where file.hasSuffix(".json") {
                guard file.hasPrefix("valid-") || file.hasPrefix("invalid-") else { continue }
                let report = try schema.validate(ByteBlock([UInt8](try Data(contentsOf: tests.appending(path: file)))))
                run += 1
                if report.isValid != file.hasPrefix("valid-") { disagreements.append("\(version)/\(file)") }
                #expect(report.isValid == report.violations.isEmpty)
            }
        }
        #expect(run == 244)
        #expect(disagreements.isEmpty, "\(disagreements.count) of \(run): \(disagreements)")
    }
}
