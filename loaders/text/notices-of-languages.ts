const list = (text: string) =>
  text
    .trim()
    .split(/[,\n]/u)
    .map((one) => one.trim());

/** Labels of sections of abstracts in other languages than English, in lower case. */
export const labelsOfLanguages: ReadonlySet<string> = new Set(
  list(`objetivo,objetivos,antecedentes,introducción,método,métodos,material y métodos,resultados,
  conclusión,conclusiones,resumen,palabras clave,diseño,pacientes y métodos,discusión,justificación
  objectif,objectifs,contexte,introduction,méthode,méthodes,matériel et méthodes,matériels et méthodes,
  résultats,résumé,mots clés,mots-clés,but,patients et méthodes
  ziel,ziele,zielsetzung,hintergrund,einleitung,methode,methoden,methodik,material und methoden,
  ergebnis,ergebnisse,schlussfolgerung,schlussfolgerungen,zusammenfassung,fazit,diskussion,
  schlüsselwörter,fragestellung,patienten und methoden
  introdução,material e métodos,materiais e métodos,conclusão,conclusões,resumo,palavras-chave,
  justificativa,discussão
  obiettivo,obiettivi,scopo,introduzione,metodo,metodi,materiali e metodi,risultato,risultati,conclusione,
  conclusioni,riassunto,sommario,parole chiave,premessa
  цель,цели,цель исследования,введение,актуальность,материалы и методы,материал и методы,методы,метод,
  результаты,результат,заключение,вывод,выводы,аннотация,ключевые слова,обсуждение
  目的,背景,方法,材料与方法,对象与方法,资料与方法,结果,结论,摘要,关键词,意义,讨论
  目的と方法,対象,対象と方法,材料と方法,結果,結論,考察,要旨,抄録,キーワード,緒言,はじめに,結語`)
);

/** Lines of copyright, publishers and licences in other languages, within a sentence of theirs. */
export const lineOfLanguages =
  /alle rechte vorbehalten|todos los derechos reservados|publicado por (?:elsevier|springer|wiley|sage)|todos os direitos reservados|tous droits r[ée]serv[ée]s|publi[ée] par (?:elsevier|springer|wiley|sage)|tutti i diritti (?:sono )?riservati|все права защищены|опубликовано (?:издательством|elsevier|springer)|版权所有|版權所有|保留所有权利|無断転載|転載を禁|herausgegeben von (?:elsevier|springer|wiley)|pubblicato da (?:elsevier|springer|wiley)/iu;

/** Notices of retraction before a title in other languages. */
export const noticeOfLanguages =
  /^\s{0,9}[[(【［]?(?:retractado|retractada|retractaci[óo]n(?: de)?|retirado|retirada|r[ée]tract[ée]e?|r[ée]tractation(?: de)?|retiré|zur[üu]ckgezogen|zur[üu]cknahme(?: von)?|retratado|retratação(?: de)?|retrattato|ritirato|ritrattazione(?: di)?|отозвана|отозвано|отозванная статья|ретракция|ретрагирована|撤稿(?:声明)?|已撤稿|撤回(?:论文|済み)?|論文撤回|withdrawn|retracted)[\])】］]?\s{0,2}[:：—–-]/iu;

/** A notice of retraction in brackets, after which no colon stands. */
export const bracketedNotice =
  /^\s{0,9}[[(【［](?:retractado|retractada|retirado|r[ée]tract[ée]e?|zur[üu]ckgezogen|retratado|retrattato|ritirato|отозвана|отозвано|撤稿|已撤稿|撤回|論文撤回|retracted|withdrawn)[\])】］]/iu;

/** A note of a library's catalogue on the language of a text or of its summary. */
export const noteOnLanguage =
  /\(?(?:[Ii]n [A-Z][a-z]{2,15}(?:,? (?:and|or|with) [A-Z][a-z]{2,15})?\. ?)?[Ww]ith(?: an)? [A-Z][a-z]{2,15}(?: and [A-Z][a-z]{2,15})? [Ss]ummar(?:y|ies)\.?\)?/gu;
