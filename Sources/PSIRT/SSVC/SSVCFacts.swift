/// What of SSVC follows from what is known anyway, so that nobody has to type it.
public enum SSVCFacts {
    /// Exploitation: active where a source lists it as exploited, a public proof where one is known.
    public static func exploitation(isExploited: Bool, hasPublicProof: Bool?) -> String? {
        if isExploited { return "active" }
        return hasPublicProof.map { $0 ? "public poc" : "none" }
    }

    /// Utility from its two parts (SSVC, utility 1.0.1).
    public static func utility(isAutomatable: Bool?, isValueConcentrated: Bool?) -> String? {
        guard let isAutomatable, let isValueConcentrated else { return nil }
        switch (isAutomatable, isValueConcentrated) {
        case (false, false): return "laborious"
        case (true, true): return "super effective"
        default: return "efficient"
        }
    }

    /// Public safety impact from the severity of patient harm: significant from the level that the scale calls grave.
    public static func safetyImpact(of harm: HarmLevel?, on scale: HarmScale) -> String? {
        harm.flatMap { scale.isGrave($0) }.map { $0 ? "significant" : "minimal" }
    }
}
