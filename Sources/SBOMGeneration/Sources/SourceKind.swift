/// A kind of file that says what something consists of.
public enum SourceKind: String, Sendable, Hashable, CaseIterable {
    case osRelease
    // Package databases of systems.
    case dpkgStatus, dpkgFolder, apkDatabase, opkgStatus, rpmSQLite, rpmNDB, rpmBerkeley
    // What build systems of images write.
    case yoctoImage, yoctoLicenses, yoctoChecks, buildrootLegal, buildrootInfo
    // Lock files of projects.
    case npmLock, yarnLock, pnpmLock, pythonRequirements, poetryLock, pipfileLock, uvLock, pdmLock, pylock, cargoLock, goModule, swiftResolved
    case bunLock, bunBinaryLock
    case nugetLock, nugetConfig, dotnetAssets, dotnetDependencies, gradleLock, mavenProject, gemLock, composerLock, conanLock, podLock
    // Packages as they lie installed.
    case pythonInstalled, nodeInstalled, javaArchive
    /// A table that somebody keeps by hand.
    case table

    /// True if all files of the kind that lie in one folder are one source.
    var isJoined: Bool { self == .dpkgFolder || self == .pythonInstalled || self == .nodeInstalled }

    /// True for the lock files that tell of what lies in `node_modules`, and of what it is there for.
    var isNodeLock: Bool { self == .npmLock || self == .yarnLock || self == .pnpmLock || self == .bunLock }

    /// True if the source tells of a whole system, whose os-release file belongs to it.
    var isSystem: Bool {
        switch self {
        case .dpkgStatus, .dpkgFolder, .apkDatabase, .opkgStatus, .rpmSQLite, .rpmNDB, .rpmBerkeley: true
        default: false
        }
    }
}
