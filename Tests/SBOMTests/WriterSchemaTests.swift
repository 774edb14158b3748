import Foundation
import JSONStream
import SBOM
import TestPrograms
import Testing

@Suite struct WriterSchemaTests {
    /// What is written in each version of CycloneDX passes the official schema of that version.
    ///
    /// Python's `jsonschema` judges. Documents that are made to be invalid are left out: what is wrong inside a member kept unread stays wrong.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        .enabled(if: SchemaJudge.isPresent, "python3 has no jsonschema: written documents not held against the schemas"),
        arguments: ["1.4", "1.5", "1.6", "1.7"])
    func writtenCycloneDXPassesSchema(version: String) throws {
        let target = SBOMFormat(.cycloneDX, .json, version: version)
        let root = try #require(TestData.root).appending(path: "schemas/cyclonedx")
        var count = 0
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-written-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for archive in ["cyclonedx-spec-tests", "medical-case-study", "spdx-examples", "dependency-track-boms"] {
            try Corpus.unpacked(archive) { source in
                for entry in try Corpus.entries(of: archive)
                where entry.components < 200 && !entry.path.contains("invalid") && !Self.isBeyondJudge(entry.path) {
                    guard let block = try? Corpus.block(source.appending(path: entry.path)), let document = try? SBOMReader.read(block) else {
                        continue
                    }
                    let written = try SBOMWriter.write(document, as: target)
                    let name = "\(archive)/\(entry.path)".replacingOccurrences(of: "/", with: "_")
                    try Data(written.bytes).write(to: folder.appending(path: "\(name).json"))
                    count += 1
                }
            }
        }
        let verdicts = try SchemaJudge.failures(in: folder, schema: root.appending(path: "bom-\(version).schema.json"))
        #expect(verdicts.isEmpty, "\(verdicts.count) of \(count): \(verdicts.prefix(5))")
        #expect(count > 100)
    }

    /// The schema of signatures tells algorithms from addresses by the format `uri`, which Python's validator does not check: it refuses the inputs too.
    private static func isBeyondJudge(_ path: String) -> Bool { path.contains("valid-signatures") }

    /// What is written in SPDX 2.3 JSON passes the schema of SPDX.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        .enabled(if: SchemaJudge.isPresent, "python3 has no jsonschema: written documents not held against the schemas"))
    func writtenSPDXPassesSchema() throws {
        let target = SBOMFormat(.spdx, .json, version: "2.3")
        let root = try #require(TestData.root).appending(path: "schemas/spdx")
        var count = 0
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-written-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for archive in ["cyclonedx-spec-tests", "medical-case-study", "dependency-track-boms"] {
            try Corpus.unpacked(archive) { source in
                for entry in try Corpus.entries(of: archive) where entry.components < 200 && entry.format == "CycloneDX JSON" {
                    let document = try SBOMReader.read(try Corpus.block(source.appending(path: entry.path)))
                    let written = try SBOMWriter.write(document, as: target)
                    let name = "\(archive)/\(entry.path)".replacingOccurrences(of: "/", with: "_")
                    try Data(written.bytes).write(to: folder.appending(path: "\(name).json"))
                    count += 1
                }
            }
        }
        let verdicts = try SchemaJudge.failures(in: folder, schema: root.appending(path: "spdx-2.3-schema.json"))
        #expect(verdicts.isEmpty, "\(verdicts.count) of \(count): \(verdicts.prefix(5))")
        #expect(count > 100)
    }
}

/// Python's JSON Schema validator.
enum SchemaJudge {
    static let isPresent: Bool = (try? run(["-c", "import jsonschema, referencing"])).map { $0.status == 0 } ?? false

    /// One line for each document of `folder` that `schema` refuses.
    static func failures(in folder: URL, schema: URL) throws -> [String] {
        let (status, output) = try run(["-c", program, schema.path, folder.path])
        guard status == 0, output.hasSuffix("done\n") else { throw CorpusError.program("python3", status) }
        return output.split(separator: "\n").dropLast().map(String.init)
    }

    /// Schemas beside `schema` are found by their `$id`.
    private static let program = """
        import glob, json, os, sys
        import jsonschema
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT7
        folder = os.path.dirname(sys.argv[1])
        pairs = []
        for path in glob.glob(folder + "/*.json"):
            try:
                schema = json.load(open(path))
            except ValueError:
                continue
            resource = Resource.from_contents(schema, default_specification=DRAFT7)
            pairs.append((schema.get("$id") or os.path.basename(path), resource))
            pairs.append(("http://cyclonedx.org/schema/" + os.path.basename(path), resource))
        schema = json.load(open(sys.argv[1]))
        kind = jsonschema.validators.validator_for(schema, default=jsonschema.Draft7Validator)
        judge = kind(schema, registry=Registry().with_resources(pairs), format_checker=kind.FORMAT_CHECKER)
        for path in sorted(glob.glob(sys.argv[2] + "/*.json")):
            error = next(judge.iter_errors(json.load(open(path))), None)
            if error is not None:
                print(os.path.basename(path), "/".join(map(str, error.absolute_path)), " ".join(error.message.split())[:200])
        print("done")
        """

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let ended = try ChildProgram("python3", arguments).run()
        return (ended.status, ended.text)
    }
}
