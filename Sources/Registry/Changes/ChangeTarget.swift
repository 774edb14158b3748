import Diagnostics

/// The release that shall have a change.
enum ChangeTarget {
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` for one that was shipped already: no change can come into it any more.
    static func open(_ release: Release) throws -> Release {
        guard release.state != .released, release.state != .withdrawn else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "リリース \(release.version) は「\(release.state.title.japanese)」です。変更を入れる先には、作業中か凍結中のリリースを指定してください。",
                    en: "the release \(release.version) is \(release.state.title.english); a change is for a release that is in work or frozen."))
        }
        return release
    }
}
