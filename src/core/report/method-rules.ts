// How the figures come about, each rule one sentence under report.method.rule.
export const METHOD_RULES = ['answers', 'score', 'stage', 'range', 'gap', 'replay', 'exposure', 'plan', 'cost'] as const
