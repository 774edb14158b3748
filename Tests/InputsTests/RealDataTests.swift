import Foundation
import Inputs
import JSONStream
import Testing

@Suite("Real feeds and archives", .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
struct RealDataTests {
    @Test(
        "Each feed gives its records, and each record is good JSON",
        arguments: [
            ("osv/misc-upstream-fixtures.jsonl.zst", 39), ("nvd/nvd-api-2.0-records.json", 53), ("nvd/nvdcve-1.1-osv.dev-sample.json.gz", 669),
        ])
    func feeds(name: String, count: Int) throws {
        let path = TestData.path(name)
        var records = 0
        try RecordStream.read(path, wrapperKeys: ["vulnerabilities", "CVE_Items"]) { file, record in
            #expect(file == path)
            records += 1
            var json = JSONReader(record)
            try json.skip()
            try json.end()
        }
        #expect(records == count)
    }

    @Test("Each SBOM of the case study comes out of its archive")
    func archive() throws {
        var archive = try ArchiveReader(path: TestData.path("sbom/medical-case-study.tar.zst"), limits: .document)
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { chunk.deallocate() }
        var files = 0
        while let name = try archive.nextFile() {
            files += 1
            #expect(!name.isEmpty)
            var bytes = 0
            while case let count = try archive.read(into: chunk), count > 0 { bytes += count }
            #expect(bytes > 0)
            #expect(try archive.read(into: chunk) == 0)
        }
        #expect(files > 0 && archive.isArchive)
    }
}
