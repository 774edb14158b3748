import Diagnostics

/// Keeps what a release consists of as it was frozen.
enum ReleaseGuard {
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` for a release that is not in work.
    static func mustBeInWork(_ release: Release) throws {
        guard release.state != .inWork else { return }
        throw RegistryError.forbiddenByState(
            Wording(
                ja: "リリース \(release.version) は「\(release.state.title.japanese)」のため、構成を変更できません。変更要求を起こし、新しいリリースを作ってください。",
                en:
                    "release \(release.version) is \(release.state.title.english), so its items cannot be changed; raise a change request and make a new release."
            ))
    }
}
