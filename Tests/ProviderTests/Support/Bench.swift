import Foundation
import JSONSchema
import JSONStream

/// A folder of its own for one test.
final class Bench {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-provider-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// All files below, as paths.
    func files(_ name: String = "") -> [String] {
        let walk = FileManager.default.enumerator(atPath: path(name))
        let all = walk?.compactMap { $0 as? String } ?? []
        return all.filter { file in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path(name))/\(file)", isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }
}

/// The official schemas that lie beside the repository.
enum OfficialSchemas {
    static let root: URL? = {
        let environment = ProcessInfo.processInfo.environment["MIMAMORI_TEST_DATA"].map { URL(fileURLWithPath: $0) }
        let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = environment ?? repository.deletingLastPathComponent().appending(path: "shared/data")
        return FileManager.default.fileExists(atPath: folder.path) ? folder.appending(path: "advisories") : nil
    }()

    static var isPresent: Bool { root != nil }

    /// Of two files of one name the first counts: CSD04 comes before the older draft.
    static func load() throws -> SchemaFiles {
        var schemas = SchemaFiles()
        for folder in ["csaf-2.1-csd04/schema", "csaf-2.1-csd04/feed", "csaf-2.0", "csaf-2.1", "cvss/schema", "provider-fixtures/gocsaf/schema"] {
            guard let place = root?.appending(path: folder), let walk = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
            else {
                continue
            }
            let files = walk.compactMap { $0 as? URL }.filter {
                $0.pathExtension == "json" && !$0.path.contains("/validator/") && !$0.path.contains("/test")
            }
            for file in files.sorted(by: { $0.path < $1.path }) { schemas.add(ByteBlock(try Data(contentsOf: file)), name: file.lastPathComponent) }
        }
        return schemas
    }
}
