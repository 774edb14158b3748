import Foundation
import Testing

/// Where the program writes what it is told to: into a pipe or a device straight, never in its place.
struct OutputPlaceTests {
    @Test func pipesAreWrittenInto() throws {
        let folder = try Folder()
        let path = folder.url.appending(path: "out").path
        // A link of this test's own, so that nothing of the machine's is lost should the program put a file there.
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/proc/self/fd/1")
        let result = try Program.run(
            ["sbom", "convert", try folder.write(Sample.sbom, as: "pump.json"), "--to", "spdx-json-2.3", "--output", path])
        #expect(result.status == 0 && result.output.contains("\"spdxVersion\""), "\(result)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "/proc/self/fd/1")
        #expect(!FileManager.default.fileExists(atPath: path + ".part"))
    }

    @Test func aCatalogueTakesNoPlaceOfADevice() throws {
        let folder = try Folder()
        let path = folder.url.appending(path: "out.cat").path
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
        let feed = try folder.write(#"{"id":"PYSEC-1","modified":"2024-01-01T00:00:00Z"}"#, as: "feed.json")
        let result = try Program.run(["catalog", "import", "--into", path, feed])
        #expect(result.status == 2 && !result.errors.isEmpty, "\(result)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "/dev/null")
    }
}
