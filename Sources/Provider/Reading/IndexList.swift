/// An index.txt (requirement 12).
package struct IndexList: Sendable {
    /// Paths below the directory.
    package private(set) var paths: [String] = []
    /// What is wrong with the others.
    package private(set) var problems: [FileProblem] = []

    /// Reads the file.
    package init(_ bytes: [UInt8]) {
        var seen: Set<String> = []
        let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() where !line.isEmpty {
            let path = String(line)
            if !ChangeList.isPath(path) {
                problems.append(FileProblem("line \(number + 1)", ja: "文書のパスではありません。", en: "This is no path of a document."))
            } else if !seen.insert(path).inserted {
                problems.append(FileProblem("line \(number + 1)", ja: "同じ文書が2回あります。", en: "The document is there twice."))
            } else {
                paths.append(path)
            }
        }
    }
}
