import JSONStream
import SBOM

extension SourceKind {
    /// What a file is by its contents, for one whose name says nothing.
    static func recognise(contents block: ByteBlock) -> SourceKind? {
        let start = withExtendedLifetime(block) { String(decoding: block.bytes.prefix(4_096), as: UTF8.self) }
        if start.hasPrefix("Package: ") { return start.contains("Status: ") || start.contains("Maintainer: ") ? .dpkgStatus : .opkgStatus }
        if start.hasPrefix("C:Q") || start.hasPrefix("P:") { return .apkDatabase }
        if start.hasPrefix("PACKAGE NAME: ") { return .yoctoLicenses }
        if start.hasPrefix("SQLite format 3\0") { return .rpmSQLite }
        if start.hasPrefix("RpmP") { return .rpmNDB }
        if BerkeleyHash.isAtStart(block) { return .rpmBerkeley }
        if start.hasPrefix("{") {
            if start.contains("\"lockfileVersion\"") { return start.contains("\"workspaces\"") && isBunLock(start) ? .bunLock : .npmLock }
            if isAssets(start) { return .dotnetAssets }
            if start.contains("\"runtimeTarget\"") { return .dotnetDependencies }
            if start.contains("\"originHash\"") || start.contains("\"pins\"") { return .swiftResolved }
        }
        if start.hasPrefix("lockfileVersion:") { return .pnpmLock }
        if start.contains("# yarn lockfile v1") || start.contains("__metadata:") { return .yarnLock }
        let header = start.prefix { $0 != "\n" && $0 != "\r\n" }.replacing("\"", with: "")
        if header.hasPrefix("PACKAGE,VERSION,LICENSE,LICENSE FILES,SOURCE ARCHIVE") { return .buildrootLegal }
        if (try? TableReader.read(block)) != nil { return .table }
        return nil
    }

    /// Bun's lock names the members of the project before its packages, and npm's the name of the project before them.
    private static func isBunLock(_ start: String) -> Bool {
        plain(start, 40).hasPrefix("{\"lockfileVersion\":") && !start.contains("\"requires\": true")
    }

    /// What restoring a .NET project writes begins with its version and the targets.
    private static func isAssets(_ start: String) -> Bool {
        let start = plain(start, 40).drop { $0 != "," }
        return start.hasPrefix(",\"targets\":{")
    }

    /// The first signs of a text without blanks and line ends.
    private static func plain(_ start: String, _ count: Int) -> String { String(start.lazy.filter { !$0.isWhitespace }.prefix(count)) }
}
