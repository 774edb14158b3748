extension SourceKind {
    /// Reads a source of this kind.
    func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        switch self {
        case .osRelease: try OSRelease.read(file, into: &harvest)
        case .dpkgStatus, .dpkgFolder: try DpkgReader.read(file, into: &harvest)
        case .apkDatabase: try ApkReader.read(file, into: &harvest)
        case .opkgStatus: try OpkgReader.read(file, into: &harvest)
        case .yoctoImage: try YoctoReader.readImage(file, into: &harvest)
        case .yoctoLicenses: try YoctoReader.readLicenses(file, into: &harvest)
        case .buildrootLegal: try BuildrootReader.read(file, into: &harvest)
        case .npmLock: try NpmLockReader.read(file, into: &harvest)
        case .yarnLock: try YarnLockReader.read(file, into: &harvest)
        case .pnpmLock: try PnpmLockReader.read(file, into: &harvest)
        case .cargoLock: try CargoLockReader.read(file, into: &harvest)
        case .goModule: try GoModuleReader.read(file, into: &harvest)
        case .swiftResolved: try SwiftResolvedReader.read(file, into: &harvest)
        case .pythonRequirements: try RequirementsReader.read(file, into: &harvest)
        case .poetryLock, .pdmLock: try PoetryLockReader.read(file, into: &harvest)
        case .pipfileLock: try PipfileLockReader.read(file, into: &harvest)
        case .uvLock: try UvLockReader.read(file, into: &harvest)
        case .pythonInstalled: try PythonInstalledReader.read(file, into: &harvest)
        case .nugetLock: try NugetLockReader.read(file, into: &harvest)
        case .dotnetDependencies: try DotnetDependenciesReader.read(file, into: &harvest)
        case .gradleLock: try GradleLockReader.read(file, into: &harvest)
        case .mavenProject: try MavenProjectReader.read(file, into: &harvest)
        case .gemLock: try GemLockReader.read(file, into: &harvest)
        case .composerLock: try ComposerLockReader.read(file, into: &harvest)
        case .conanLock: try ConanLockReader.read(file, into: &harvest)
        case .podLock: try PodLockReader.read(file, into: &harvest)
        case .nodeInstalled: try NpmLockReader.readInstalled(file, into: &harvest)
        case .javaArchive: try JavaArchiveReader.read(file, into: &harvest)
        case .table: try ComponentTableReader.read(file, into: &harvest)
        case .rpmSQLite: try RPMReader.readSQLite(file, into: &harvest)
        case .rpmNDB: try RPMReader.readNDB(file, into: &harvest)
        case .rpmBerkeley: RPMReader.readBerkeley(file, into: &harvest)
        }
    }
}
