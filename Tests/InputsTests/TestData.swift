import Foundation

/// The real data beside the repository, or where `MIMAMORI_TEST_DATA` says.
enum TestData {
    /// The folder; nil if it is not there.
    static let root: URL? = {
        var root = URL(fileURLWithPath: #filePath)
        if let given = ProcessInfo.processInfo.environment["MIMAMORI_TEST_DATA"] {
            root = URL(fileURLWithPath: given)
        } else {
            for _ in 0..<4 { root.deleteLastPathComponent() }
            root.append(path: "shared/data")
        }
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder) && isFolder.boolValue ? root : nil
    }()

    /// Is it there?
    static var isPresent: Bool { root != nil }

    /// The path of a file in it.
    static func path(_ name: String) -> String { root?.appending(path: name).path ?? name }
}
