public import Diagnostics

extension SourceKind {
    /// What kind of file it is, for a reader.
    public var title: Wording {
        switch self {
        case .osRelease: same("os-release")
        case .dpkgStatus, .dpkgFolder: Wording(ja: "dpkgのデータベース", en: "dpkg database")
        case .apkDatabase: Wording(ja: "apkのデータベース", en: "apk database")
        case .opkgStatus: Wording(ja: "opkgのデータベース", en: "opkg database")
        case .rpmSQLite: Wording(ja: "RPMのデータベース(SQLite)", en: "RPM database (SQLite)")
        case .rpmNDB: Wording(ja: "RPMのデータベース(ndb)", en: "RPM database (ndb)")
        case .rpmBerkeley: Wording(ja: "RPMのデータベース(Berkeley DB)", en: "RPM database (Berkeley DB)")
        case .yoctoImage: Wording(ja: "Yoctoのイメージ一覧", en: "Yocto image manifest")
        case .yoctoLicenses: Wording(ja: "Yoctoのlicense.manifest", en: "Yocto license.manifest")
        case .yoctoChecks: Wording(ja: "Yoctoのcve-checkの結果", en: "results of Yocto's cve-check")
        case .buildrootLegal: Wording(ja: "Buildrootのlegal-info", en: "Buildroot legal-info")
        case .buildrootInfo: Wording(ja: "Buildrootのshow-info", en: "Buildroot show-info")
        case .npmLock: same("npm package-lock.json")
        case .yarnLock: same("yarn.lock")
        case .pnpmLock: same("pnpm-lock.yaml")
        case .bunLock: same("bun.lock")
        case .bunBinaryLock: same("bun.lockb")
        case .pythonRequirements: same("requirements.txt")
        case .poetryLock: same("poetry.lock")
        case .pipfileLock: same("Pipfile.lock")
        case .uvLock: same("uv.lock")
        case .pdmLock: same("pdm.lock")
        case .pylock: same("pylock.toml")
        case .cargoLock: same("Cargo.lock")
        case .goModule: same("go.mod")
        case .swiftResolved: same("Package.resolved")
        case .nugetLock: same("packages.lock.json")
        case .nugetConfig: same("packages.config")
        case .dotnetAssets: same("project.assets.json")
        case .dotnetDependencies: same(".deps.json")
        case .gradleLock: same("gradle.lockfile")
        case .mavenProject: same("pom.xml")
        case .gemLock: same("Gemfile.lock")
        case .composerLock: same("composer.lock")
        case .conanLock: same("conan.lock")
        case .podLock: same("Podfile.lock")
        case .pythonInstalled: Wording(ja: "導入済みPythonパッケージ", en: "installed Python packages")
        case .nodeInstalled: Wording(ja: "導入済みNode.jsパッケージ", en: "installed Node packages")
        case .javaArchive: Wording(ja: "Javaアーカイブ", en: "Java archive")
        case .table: Wording(ja: "部品表(CSV/XLSX)", en: "table of components (CSV/XLSX)")
        }
    }

    private func same(_ text: String) -> Wording { Wording(ja: text, en: text) }
}
