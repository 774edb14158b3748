import Foundation
import Testing

/// Stored outputs. `MIMAMORI_UPDATE_GOLDEN=1` writes them anew; what changed is then for the reviewer of the commit to see.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

    static func check(_ text: String, _ name: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["MIMAMORI_UPDATE_GOLDEN"] != nil { try text.write(to: file, atomically: true, encoding: .utf8) }
        let old = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, pair) in zip(new, old).enumerated() where pair.0 != pair.1 {
            Issue.record("\(name) line \(number + 1):\n  now    \(pair.0)\n  stored \(pair.1)")
            return
        }
        #expect(new.count == old.count, "\(name) has \(new.count) lines, stored are \(old.count)")
    }
}
