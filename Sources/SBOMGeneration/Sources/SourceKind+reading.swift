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
        default: throw .notWhatItSays(self, line: nil)
        }
    }
}
