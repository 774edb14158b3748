extension SourceKind {
    /// Reads a source of this kind.
    func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        switch self {
        case .osRelease: try OSRelease.read(file, into: &harvest)
        case .dpkgStatus, .dpkgFolder: try DpkgReader.read(file, into: &harvest)
        case .apkDatabase: try ApkReader.read(file, into: &harvest)
        default: throw .notWhatItSays(self, line: nil)
        }
    }
}
