import Glibc
import Inputs
import JSONStream

/// A path that the user named: a folder to look into, or one source.
enum NamedPath {
    case folder(FileTree)
    case file(FileTree, path: String, kind: SourceKind, base: String)

    /// - Throws: ``InputError`` if nothing is there, or neither a file nor a folder.
    init(_ path: String) throws {
        var info = stat()
        guard !path.utf8.contains(0), stat(path, &info) == 0 else { throw InputError.notFound(path: path) }
        switch info.st_mode & S_IFMT {
        case S_IFDIR: self = .folder(.disk(path))
        case S_IFREG: self = try Self.file(path)
        default: throw InputError.notAFile(path: path)
        }
    }

    private static func file(_ path: String) throws -> NamedPath {
        if let (kind, base) = SourceKind.recognise(path) {
            // A package database lies deep in its system, where its os-release file is to be found.
            let root = base.isEmpty ? path.hasPrefix("/") ? "/" : "." : base
            let rest = String(path.dropFirst(base.count).drop { $0 == "/" })
            return .file(.disk(root), path: rest, kind: kind, base: "")
        }
        let (folder, name) = path.cutAtLast("/").map { ($0.before.isEmpty ? "/" : String($0.before), String($0.after)) } ?? (".", path)
        let block = try MappedFile.open(path)
        if let found = AlreadySBOM(path, block) { throw found }
        guard let kind = SourceKind.recognise(contents: block) else { throw UnknownSource(path: path) }
        return .file(.disk(folder), path: name, kind: kind, base: "")
    }

    /// What a product is called that lies at `path`: the name of its folder.
    static func lastName(_ path: String) -> String {
        let name = path.split(separator: "/").last.map { String($0) } ?? ""
        guard name.isEmpty || name == "." || name == ".." else { return name }
        guard let real = realpath(path.isEmpty ? "." : path, nil) else { return "system" }
        defer { free(real) }
        return String(cString: real).split(separator: "/").last.map { String($0) } ?? "system"
    }
}
