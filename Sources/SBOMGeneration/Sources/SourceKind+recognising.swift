extension SourceKind {
    /// What the file at `path` is by its name and the folders that it lies in, and the folder that its paths are counted from.
    static func recognise(_ path: String) -> (kind: SourceKind, base: String)? {
        for (end, kind) in places where path.hasSuffix(end) {
            let base = path.dropLast(end.utf8.count)
            if base.isEmpty || base.hasSuffix("/") { return (kind, trimmed(base)) }
        }
        let (folder, name) = path.cutAtLast("/").map { (String($0.before), String($0.after)) } ?? ("", path)
        if let (root, file) = underFolder(folder, "var/lib/dpkg/status.d", name) {
            // Beside each package's stanza lie checksums and scripts.
            return file.contains(".md5sums") || file.hasSuffix(".preinst") || file.hasSuffix(".postinst") ? nil : (.dpkgFolder, root)
        }
        if name == "METADATA" && folder.hasSuffix(".dist-info") || name == "PKG-INFO" && folder.hasSuffix(".egg-info") {
            return (.pythonInstalled, folder.cutAtLast("/").map { String($0.before) } ?? "")
        }
        // Debian's packages have such a file in the place of the folder.
        if name.hasSuffix(".egg-info"), folder.hasSuffix("-packages") { return (.pythonInstalled, folder) }
        if name == "package.json", let base = nodeBase(folder) { return (.nodeInstalled, base) }
        guard let kind = names[name] ?? byPattern(name, folder) else { return nil }
        return isOfOthers(folder) ? nil : (kind, folder)
    }

    /// True for a folder with what those who made packages have for themselves.
    static func isOfOthers(_ folder: String) -> Bool {
        // Folders of installed packages hold lock files of those who made the packages.
        if folder.split(separator: "/").contains(where: { $0 == "node_modules" || $0 == "site-packages" }) { return true }
        // Documentation of a system's packages, among it what their makers build them with.
        return "/\(folder)/".contains("/usr/share/doc/")
    }

    /// The folder that holds the outermost `node_modules`, if `folder` is that of a package in one: `app/node_modules/@scope/name`.
    private static func nodeBase(_ folder: String) -> String? {
        let parts = folder.split(separator: "/")
        guard let first = parts.firstIndex(of: "node_modules"), let last = parts.lastIndex(of: "node_modules") else { return nil }
        let isScoped = last + 1 < parts.count && parts[last + 1].hasPrefix("@")
        guard parts.count - last == (isScoped ? 3 : 2) else { return nil }
        let base = parts[..<first].joined(separator: "/")
        return folder.hasPrefix("/") ? "/" + base : base
    }

    private static func underFolder(_ folder: String, _ wanted: String, _ name: String) -> (String, String)? {
        guard folder.hasSuffix(wanted) else { return nil }
        let base = folder.dropLast(wanted.utf8.count)
        return base.isEmpty || base.hasSuffix("/") ? (trimmed(base), name) : nil
    }

    private static func trimmed(_ base: Substring) -> String { base == "/" ? "/" : String(base.hasSuffix("/") ? base.dropLast() : base) }

    private static func byPattern(_ name: String, _ folder: String) -> SourceKind? {
        if name.hasPrefix("requirements"), name.hasSuffix(".txt") { return .pythonRequirements }
        if name.hasSuffix(".jar") || name.hasSuffix(".war") || name.hasSuffix(".ear") { return .javaArchive }
        if name.hasSuffix(".deps.json") { return .dotnetDependencies }
        if name.hasSuffix(".manifest"), name.contains("rootfs") || name.contains("image") { return .yoctoImage }
        if name.hasPrefix("pylock."), name.hasSuffix(".toml") { return .pylock }
        if name.hasSuffix(".lockfile"), folder == "dependency-locks" || folder.hasSuffix("/dependency-locks") { return .gradleLock }
        if name == "manifest.csv", folder == "legal-info" || folder.hasSuffix("/legal-info") { return .buildrootLegal }
        return nil
    }

    /// Longer ends first, where one ends another.
    private static let places: [(String, SourceKind)] = [
        ("etc/os-release", .osRelease), ("usr/lib/os-release", .osRelease),
        ("var/lib/dpkg/status", .dpkgStatus), ("usr/lib/apk/db/installed", .apkDatabase), ("lib/apk/db/installed", .apkDatabase),
        ("usr/lib/opkg/status", .opkgStatus), ("var/lib/opkg/status", .opkgStatus),
        ("var/lib/rpm/rpmdb.sqlite", .rpmSQLite), ("usr/lib/sysimage/rpm/rpmdb.sqlite", .rpmSQLite), ("usr/share/rpm/rpmdb.sqlite", .rpmSQLite),
        ("var/lib/rpm/Packages.db", .rpmNDB), ("usr/lib/sysimage/rpm/Packages.db", .rpmNDB), ("usr/share/rpm/Packages.db", .rpmNDB),
        ("var/lib/rpm/Packages", .rpmBerkeley), ("usr/lib/sysimage/rpm/Packages", .rpmBerkeley), ("usr/share/rpm/Packages", .rpmBerkeley),
    ]

    private static let names: [String: SourceKind] = [
        "license.manifest": .yoctoLicenses, "package-lock.json": .npmLock, "npm-shrinkwrap.json": .npmLock, "yarn.lock": .yarnLock,
        "pnpm-lock.yaml": .pnpmLock, "poetry.lock": .poetryLock, "Pipfile.lock": .pipfileLock, "uv.lock": .uvLock, "pdm.lock": .pdmLock,
        "Cargo.lock": .cargoLock, "go.mod": .goModule, "Package.resolved": .swiftResolved, "packages.lock.json": .nugetLock,
        "packages.config": .nugetConfig,
        "project.assets.json": .dotnetAssets, "bun.lock": .bunLock, "bun.lockb": .bunBinaryLock,
        "gradle.lockfile": .gradleLock, "buildscript-gradle.lockfile": .gradleLock, "pom.xml": .mavenProject, "Gemfile.lock": .gemLock,
        "gems.locked": .gemLock, "composer.lock": .composerLock, "conan.lock": .conanLock, "Podfile.lock": .podLock, "components.csv": .table,
        "components.xlsx": .table, "sbom.csv": .table, "sbom.xlsx": .table, "部品表.csv": .table, "部品表.xlsx": .table,
    ]
}
