import Diagnostics
import Registry

/// A signature in one line for people.
enum SignatureLine {
    static func text(_ entry: SignatureCheck.Entry) -> String {
        let holds = entry.isAboutPresentContent ? "" : Speech.say("(以後に内容が変わりました)", " (the content has changed since)")
        let words = "\(entry.signature.meaning.title[Speech.language]) \(entry.signature.decision.title[Speech.language])"
        return "\(entry.signature.signedAt) \(entry.signature.person): \(words)\(holds)"
    }
}
