import Foundation
import Testing

/// Stored outputs. `MIMAMORI_UPDATE_GOLDEN=1` writes them anew; what changed is then for the reviewer of the commit to see.
enum Golden {
    static func check(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["MIMAMORI_UPDATE_GOLDEN"] != nil {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let stored = try [UInt8](Data(contentsOf: file))
        #expect(stored == bytes, "differs from Golden/\(name)", sourceLocation: sourceLocation)
    }
}
