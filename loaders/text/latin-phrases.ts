/** Set phrases of Latin that describe a noun and are written as two words or with a hyphen, by their keys. */
export const latinPhrases: ReadonlySet<string> = new Set(
  `in vitro,in vivo,in silico,in situ,in utero,in ovo,in planta,in operando,in extremis,in absentia,
  de novo,de facto,de jure,ad hoc,ad libitum,ad hominem,ad interim,a priori,a posteriori,post hoc,
  post mortem,post partum,ex vivo,ex situ,ex ante,ex post,ex ovo,per capita,per se,per os,per diem,
  pro bono,pro rata,pro forma,ab initio,sui generis,prima facie,ceteris paribus,inter alia,
  bona fide,mala fide,pari passu,locum tenens,post festum,ante mortem,ante partum,sub judice`
    .split(",")
    .map((phrase) => phrase.trim())
);
