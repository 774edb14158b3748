import Foundation
import JSONStream
import SBOM

/// SBOMs of a chosen size in every notation that we write, for measuring readers, validators and writers. Fixed seed: the same files every time.
///
/// Components look like those of a generator that knows its packages: purl, CPE, supplier, licence, digest, reference, two properties and edges, about
/// 0.9 kB of JSON each. CycloneDX JSON is written piece by piece, since 300,000 components need not be in memory to be written; the other notations are
/// made from it by our own reader and writers.
enum SBOMFiles {
    /// The notations beside CycloneDX JSON, by file ending.
    static let others = [
        ("cdx.xml", "cyclonedx-xml-1.6"), ("spdx.json", "spdx-json-2.3"), ("spdx", "spdx-tag-value-2.3"), ("spdx3.json", "spdx-json-ld-3.0.1"),
    ]

    /// `sbom-N.cdx.json` in `folder`, and the other notations of it where `isConverted`.
    static func write(_ count: Int, to folder: URL, isConverted: Bool) throws {
        let file = folder.appending(path: "sbom-\(count).cdx.json")
        try generate(count, to: file, isOlder: false)
        guard isConverted else { return }
        // A second release to compare with: one component in ten has another version, one in fifty is gone.
        try generate(count, to: folder.appending(path: "sbom-\(count).older.cdx.json"), isOlder: true)
        let document = try SBOMReader.read(ByteBlock(try Data(contentsOf: file)))
        for (ending, name) in others {
            guard let format = SBOMFormat(targetName: name) else { continue }
            let bytes = try SBOMWriter.write(document, as: format, pretty: false).bytes
            try Data(bytes).write(to: folder.appending(path: "sbom-\(count).\(ending)"))
        }
    }

    private static func generate(_ count: Int, to file: URL, isOlder: Bool) throws {
        FileManager.default.createFile(atPath: file.path, contents: nil)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var text = """
            {"bomFormat":"CycloneDX","specVersion":"1.6","serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79","version":1,\
            "metadata":{"timestamp":"2026-11-01T00:00:00Z","tools":{"components":[{"type":"application","name":"bench","version":"1"}]},\
            "authors":[{"name":"Bench"}],"supplier":{"name":"Example Medical KK"},\
            "component":{"type":"firmware","bom-ref":"device","name":"infusion-pump","version":"3.2.0"}},"components":[
            """
        var isFirst = true
        for index in 0..<count where !(isOlder && index % 50 == 7) {
            text += (isFirst ? "" : ",") + GeneratedPart(index, isOlder: isOlder).json
            isFirst = false
            try flush(&text, handle, above: 1 << 20)
        }
        text += "],\"dependencies\":[{\"ref\":\"device\",\"dependsOn\":[\"\(GeneratedPart(0, isOlder: isOlder).ref)\"]}"
        for index in 0..<count where !(isOlder && index % 50 == 7) {
            let targets = [index * 2 + 1, index * 2 + 2].filter { $0 < count && !(isOlder && $0 % 50 == 7) }
                .map { "\"\(GeneratedPart($0, isOlder: isOlder).ref)\"" }
            text += ",{\"ref\":\"\(GeneratedPart(index, isOlder: isOlder).ref)\""
            text += targets.isEmpty ? "}" : ",\"dependsOn\":[\(targets.joined(separator: ","))]}"
            try flush(&text, handle, above: 1 << 20)
        }
        text += "]}\n"
        try flush(&text, handle, above: 0)
    }

    private static func flush(_ text: inout String, _ handle: FileHandle, above limit: Int) throws {
        guard text.utf8.count > limit else { return }
        try handle.write(contentsOf: Data(text.utf8))
        text = ""
    }
}
