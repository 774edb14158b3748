import Foundation
import Testing

@testable import Provider

/// How a tree comes into its place.
struct TreeWriterTests {
    private let bench: Bench

    init() throws { bench = try Bench() }

    private func tree(_ count: Int) throws -> ProviderTree {
        try ProviderTree((0..<count).map { try Sample.document("SMD-\($0)") }, Sample.settings(.provider))
    }

    @Test func aNewTreeTakesTheOldOnesPlace() throws {
        let folder = bench.path("srv/csaf")
        for count in [3, 1] {
            let tree = try tree(count)
            try TreeWriter.write(tree.files, to: folder)
            #expect(bench.files("srv/csaf") == tree.files.map(\.path))
            for file in tree.files where !file.bytes.isEmpty { #expect(StoredFile.read("\(folder)/\(file.path)", limit: 1 << 20) == file.bytes) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.path("srv")) == ["csaf"])
    }

    /// Whatever breaks off before the swap leaves the old tree as it was.
    @Test func aTreeThatCannotBeWrittenLeavesTheOldOne() throws {
        let folder = bench.path("csaf")
        let old = try tree(2)
        try TreeWriter.write(old.files, to: folder)
        let broken = [TreeFile(path: "a", bytes: [1]), TreeFile(path: "a/b", bytes: [2])]
        #expect(throws: ProviderError.self) { try TreeWriter.write(broken, to: folder) }
        #expect(bench.files("csaf") == old.files.map(\.path))
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder) == ["csaf"])
    }

    /// What a killed run left goes with the next one; a folder of a running process, and any other, stays.
    @Test func leftoversAreTakenAway() throws {
        let folder = bench.path("csaf")
        for name in ["csaf.new-999999999", "csaf.new-\(getppid())", "csaf.new-x", "csaf.old"] {
            try FileManager.default.createDirectory(atPath: bench.path(name + "/a"), withIntermediateDirectories: true)
        }
        try TreeWriter.write(tree(1).files, to: folder)
        let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder).sorted()
        #expect(left == ["csaf", "csaf.new-\(getppid())", "csaf.new-x", "csaf.old"].sorted())
    }

    /// A link to the tree is followed, and nothing behind other links is touched.
    @Test func aLinkStaysALink() throws {
        try FileManager.default.createDirectory(atPath: bench.path("real"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: bench.path("csaf"), withDestinationPath: bench.path("real"))
        for count in [1, 2] { try TreeWriter.write(tree(count).files, to: bench.path("csaf")) }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: bench.path("csaf")) == bench.path("real"))
        #expect(bench.files("real") == (try tree(2).files.map(\.path)))
    }

    @Test func anotherFolderIsLeftAlone() throws {
        let folder = bench.path("home")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(filePath: folder + "/letter.txt"))
        #expect(throws: ProviderError.notATree(path: folder)) { try TreeWriter.write(tree(1).files, to: folder + "/") }
        #expect(bench.files("home") == ["letter.txt"])
        try FileManager.default.removeItem(atPath: folder + "/letter.txt")
        try TreeWriter.write(tree(1).files, to: folder)
        #expect(bench.files("home").contains(ProviderLayout.metadata))
    }
}
