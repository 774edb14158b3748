import JSONStream
import SBOM

extension SourceKind {
    /// What a file is by its contents, for one whose name says nothing.
    static func recognise(contents block: ByteBlock) -> SourceKind? {
        if let kind = recognise(start: start(of: block)) ?? (BerkeleyHash.isAtStart(block) ? .rpmBerkeley : nil) { return kind }
        return (try? TableReader.read(block)) != nil ? .table : nil
    }

    /// What the file at `path` is, if its name is one that lists of an image have among others: its contents then tell.
    static func recognise(_ path: String, in tree: FileTree, limit: Int) -> (kind: SourceKind, base: String)? {
        guard path.hasSuffix(".json") || path.hasSuffix(".csv") else { return nil }
        let (folder, name) = path.cutAtLast("/").map { (String($0.before), String($0.after)) } ?? ("", path)
        let isNamed = listNames.contains(name) || listEnds.contains { name.hasSuffix($0) }
        guard isNamed, let block = tree.contents(path, limit: limit), let kind = recognise(start: start(of: block)) else { return nil }
        return kind == .buildrootLegal || kind == .buildrootInfo || kind == .yoctoChecks ? (kind, folder) : nil
    }

    private static let listNames: Set<String> = ["manifest.csv", "show-info.json", "cve-check.json", "cve-summary.json"]
    private static let listEnds = ["_cve.json", ".cve.json", ".rootfs.json"]

    static func start(of block: ByteBlock) -> String {
        withExtendedLifetime(block) {
            let bytes = block.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? block.bytes.dropFirst(3) : block.bytes[...]
            return String(decoding: bytes.prefix(4_096), as: UTF8.self)
        }
    }

    private static func recognise(start: String) -> SourceKind? {
        if start.hasPrefix("Package: ") { return start.contains("Status: ") || start.contains("Maintainer: ") ? .dpkgStatus : .opkgStatus }
        if start.hasPrefix("C:Q") || start.hasPrefix("P:") { return .apkDatabase }
        if start.hasPrefix("PACKAGE NAME: ") { return .yoctoLicenses }
        if start.hasPrefix("SQLite format 3\0") { return .rpmSQLite }
        if start.hasPrefix("RpmP") { return .rpmNDB }
        if start.hasPrefix("{") {
            if start.contains("\"lockfileVersion\"") { return start.contains("\"workspaces\"") && isBunLock(start) ? .bunLock : .npmLock }
            if isAssets(start) { return .dotnetAssets }
            if start.contains("\"layer\""), start.contains("\"products\"") { return .yoctoChecks }
            if start.contains("\"virtual\""), start.contains("\"type\""), start.contains("\"dependencies\"") { return .buildrootInfo }
            if start.contains("\"runtimeTarget\"") { return .dotnetDependencies }
            if start.contains("\"originHash\"") || start.contains("\"pins\"") { return .swiftResolved }
        }
        if start.hasPrefix("lockfileVersion:") { return .pnpmLock }
        if start.contains("# yarn lockfile v1") || start.contains("__metadata:") { return .yarnLock }
        let header = start.prefix { $0 != "\n" && $0 != "\r\n" }.replacing("\"", with: "")
        if header.hasPrefix("PACKAGE,VERSION,LICENSE,LICENSE FILES,SOURCE ARCHIVE") { return .buildrootLegal }
        return nil
    }

    /// Bun's lock begins with its version, and so does npm's if the project has no name; only that one says that it `requires`.
    private static func isBunLock(_ start: String) -> Bool {
        let text = String(decoding: RelaxedJSON.plain(ByteBlock(Array(start.utf8))).copied(), as: UTF8.self)
        return plain(text, 40).hasPrefix("{\"lockfileVersion\":") && !start.contains("\"requires\":")
    }

    /// What restoring a .NET project writes begins with its version and the targets.
    private static func isAssets(_ start: String) -> Bool {
        let start = plain(start, 40).drop { $0 != "," }
        return start.hasPrefix(",\"targets\":{")
    }

    /// The first signs of a text without blanks and line ends.
    private static func plain(_ start: String, _ count: Int) -> String { String(start.lazy.filter { !$0.isWhitespace }.prefix(count)) }
}
