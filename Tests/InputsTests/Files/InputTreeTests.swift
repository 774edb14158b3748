import Diagnostics
import Foundation
import Glibc
import Inputs
import Testing

@Suite("Files of folders")
struct InputTreeTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test("A folder gives all files below it, sorted; hidden ones, links and pipes are left out")
    func walk() throws {
        for name in [
            "b.json", "a.json", "B.json", "10.json", "9.json", "z/2.json", "z/1.json", "m/deep/er/x.json", "日本.json", ".hidden", ".git/config",
            "z/.x",
        ] {
            try folder.write("{}", to: name)
        }
        try FileManager.default.createDirectory(atPath: folder("emptyFolder"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder("linkToFile"), withDestinationPath: folder("a.json"))
        try FileManager.default.createSymbolicLink(atPath: folder("linkToFolder"), withDestinationPath: "/etc")
        try FileManager.default.createSymbolicLink(atPath: folder("loop"), withDestinationPath: folder.path)
        try FileManager.default.createSymbolicLink(atPath: folder("dangling"), withDestinationPath: "nowhere")
        _ = try folder.pipe("pipe")
        let expected = ["10.json", "9.json", "B.json", "a.json", "b.json", "m/deep/er/x.json", "z/1.json", "z/2.json", "日本.json"].map { folder($0) }
        #expect(try InputTree.files([folder.path]) == expected)
        #expect(try InputTree.files([folder.path + "/"]) == expected)
    }

    @Test("Paths are taken in the order given, files, folders and standard input, even twice")
    func order() throws {
        for name in ["f/2", "f/1", "a"] { try folder.write("{}", to: name) }
        let files = try InputTree.files([folder("f"), "-", folder("a"), folder("f/2")])
        #expect(files == [folder("f/1"), folder("f/2"), "-", folder("a"), folder("f/2")])
        #expect(try InputTree.files([]).isEmpty)
    }

    @Test("A path that the user names is taken, hidden or a link")
    func named() throws {
        try folder.write("{}", to: ".hidden/.file")
        try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: folder(".hidden"))
        #expect(try InputTree.files([folder(".hidden/.file")]) == [folder(".hidden/.file")])
        #expect(throws: InputError.emptyFolder(path: folder("link"))) { try InputTree.files([folder("link")]) }
        try folder.write("{}", to: ".hidden/file")
        #expect(try InputTree.files([folder("link")]) == [folder("link/file")])
    }

    @Test("Missing, empty, and neither file nor folder")
    func errors() throws {
        try folder.write("{}", to: "f/.hidden")
        #expect(throws: InputError.emptyFolder(path: folder("f"))) { try InputTree.files([folder("f")]) }
        #expect(throws: InputError.notFound(path: folder("x"))) { try InputTree.files([folder("f/.hidden"), folder("x")]) }
        #expect(throws: InputError.notFound(path: "")) { try InputTree.files([""]) }
        let pipe = try folder.pipe("pipe")
        #expect(throws: InputError.notAFile(path: pipe)) { try InputTree.files([pipe]) }
        #expect(throws: InputError.notAFile(path: "/dev/null")) { try InputTree.files(["/dev/null"]) }
    }

    @Test("Folders in folders: 64 levels are read, more are refused")
    func depth() throws {
        let level = "d/"
        try folder.write("{}", to: String(repeating: level, count: 63) + "file")
        #expect(try InputTree.files([folder.path]).count == 1)
        try folder.write("{}", to: String(repeating: level, count: 64) + "file")
        let error = #expect(throws: InputError.self) { try InputTree.files([folder.path]) }
        guard case .nestedTooDeep(_, limit: 64) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("Names of every length are read, and a name that is not UTF-8 is an error that shows it")
    func names() throws {
        for length in [1, 2, 100, 254, 255] { try folder.write("{}", to: "n/" + String(repeating: "n", count: length)) }
        #expect(try InputTree.files([folder("n")]).count == 5)
        let path = Array(folder.path.utf8CString.dropLast()) + Array("/bad\u{1}".utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
        let error = #expect(throws: InputError.self) { try InputTree.files([folder.path]) }
        #expect(error?.code == "INPUT-005")
        #expect(error?.wording.english.contains("bad\\u{1}\u{FFFD}: cannot be read (file name is not UTF-8") ?? false, "\(String(describing: error))")
        unlink(path)
    }
}
