import Database
import Diagnostics
import Registry

/// Signing in, step by step.
struct SignInDesk: Sendable {
    let desk: Desk

    /// What a step gives: the secret of the new session, and whether it is whole.
    struct Opened: Sendable {
        let secret: SecretToken
        let stage: Session.Stage
        let handle: String
    }

    /// The first step: name and password.
    ///
    /// Somebody who is not registered learns no more than somebody who mistyped the password, neither from the words nor from the time it takes.
    func enter(_ handle: String, _ password: String, address: String) async throws -> Opened {
        if let seconds = desk.signIns.take(address) { throw ServerError.tooMany(seconds: seconds) }
        if let seconds = desk.handles.take(handle.lowercased()) { throw ServerError.signInLocked(minutes: max(1, seconds / 60)) }
        let principal = Principal(handle: handle, channel: "web \(address)")
        do {
            let proof = try await desk.registry.prove(principal, password: password)
            let secret = SecretToken.random()
            let session = try await desk.registry.perform(OpenSession(secret, proof: proof), as: principal)
            return Opened(secret: secret, stage: session.stage, handle: handle)
        } catch let error as RegistryError {
            desk.meters.signInFailed()
            switch error {
            case .unknownPerson, .notAllowed:
                Registry.proveNothing(password)
                throw ServerError.wrongSignIn
            case .wrongPassword: throw ServerError.wrongSignIn
            // Whether somebody is locked is told only to who knows that they are there; to all others it is a wrong password.
            case .locked: throw ServerError.signInLocked(minutes: 15)
            default: throw error
            }
        }
    }

    /// The second step: a code of the second factor.
    func pass(_ code: String, _ visitor: Visitor) async throws -> Opened {
        guard case .session(let waiting, _) = visitor.way else { throw ServerError.signInNeeded }
        let registry = desk.registry
        guard let factor = try await registry.ask(OwnSecondFactor(), as: visitor.principal) else { throw ServerError.wrongCode }
        // Wrong codes count as wrong passwords do: six digits must not be open to trying.
        if let seconds = desk.handles.take("code " + visitor.principal.handle) { throw ServerError.signInLocked(minutes: max(1, seconds / 60)) }
        if try await registry.isLocked(visitor.principal) { throw ServerError.signInLocked(minutes: 15) }
        let key = try desk.key.open(factor.secret, for: Self.purpose(visitor.principal.handle))
        guard let step = TimedCode.step(of: code, key, seconds: desk.seconds()) else {
            desk.meters.signInFailed()
            try await registry.noteFailure(of: visitor.principal)
            throw ServerError.wrongCode
        }
        let fresh = SecretToken.random()
        let session = try await registry.perform(PassSecondFactor(step: step, in: waiting, then: fresh), as: visitor.principal)
        return Opened(secret: fresh, stage: session.stage, handle: visitor.principal.handle)
    }

    /// Begins a second factor.
    ///
    /// - Returns: its key, to be shown once.
    func enrol(_ visitor: Visitor, password: String) async throws -> [UInt8] {
        let proof = try await desk.registry.prove(visitor.principal, password: password)
        let key = TimedCode.makeKey()
        let sealed = try desk.key.seal(key, for: Self.purpose(visitor.principal.handle))
        try await desk.registry.perform(EnrolSecondFactor(sealed: sealed, proof: proof), as: visitor.principal)
        return key
    }

    /// Registers the first administrator, with a password, and signs them in.
    func setUp(_ person: Person, _ organisation: Organisation, password: String, token: String, address: String) async throws -> Opened {
        if let seconds = desk.signIns.take(address) { throw ServerError.tooMany(seconds: seconds) }
        guard try await desk.registry.isEmpty() else { throw ServerError.alreadySetUp }
        guard desk.setup.matches(token) else { throw ServerError.wrongSetupToken }
        let principal = Principal(handle: person.handle, channel: "web \(address)")
        // Looked at before anything is written: an administrator without a password could not come in again.
        let setPassword = try SetPassword(password, for: person.handle, salt: Self.salt())
        do {
            try await desk.registry.perform(RegisterFirstAdministrator(person: person, organisation: organisation), as: principal)
        } catch RegistryError.notAllowed {
            throw ServerError.alreadySetUp
        }
        try await desk.registry.perform(setPassword, as: principal)
        desk.setup.spend()
        let proof = try await desk.registry.prove(principal, password: password)
        let secret = SecretToken.random()
        let session = try await desk.registry.perform(OpenSession(secret, proof: proof), as: principal)
        return Opened(secret: secret, stage: session.stage, handle: person.handle)
    }

    static func salt() -> [UInt8] { (0..<16).map { _ in UInt8.random(in: .min ... .max) } }

    /// What the key of a second factor is sealed for: that of one person does not open as another's.
    private static func purpose(_ handle: String) -> String { "totp \(handle)" }
}
