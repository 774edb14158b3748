import Foundation
import Testing

/// Where the program writes what it is told to: into a pipe or a device straight, never in its place.
struct OutputPlaceTests {
    @Test func devicesAreWrittenInto() throws {
        let folder = try Folder()
        let path = folder.url.appending(path: "out").path
        // A link of this test's own, so that nothing of the machine's is lost should the program put a file there.
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
        let sbom = try folder.write(Sample.sbom, as: "pump.json")
        let result = try Program.run(["sbom", "convert", sbom, "--to", "spdx-json-2.3", "--output", path])
        #expect(result.status == 0, "\(result)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "/dev/null")
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
