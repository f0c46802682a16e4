/**
 * Ten short titles in each of fourteen languages, as papers of many fields have them, of four to nine
 * words (of Chinese and Japanese, as long as those). They were made up before any detector had read
 * one, and are not to be changed to fit one.
 */
export const goldTitles: Readonly<Record<string, readonly string[]>> = {
  English: lines(`
    Soil moisture controls nitrogen loss in forests
    A survey of graph neural networks
    Maternal depression and infant sleep
    Rethinking attention for protein structure prediction
    Household debt and consumption after crises
    Coral bleaching under repeated marine heatwaves
    Quantum error correction with surface codes
    Trust in local government during pandemics
    The politics of memory in postwar fiction
    Gut bacteria shape vaccine responses`),
  Spanish: lines(`
    Calidad del sueño en estudiantes universitarios
    Modelos predictivos de deserción escolar
    Cambio climático y producción agrícola en México
    Evaluación de la calidad del agua potable
    Redes neuronales aplicadas al diagnóstico médico
    Violencia de género en medios digitales
    Efectos del ejercicio físico sobre la memoria
    Historia social del trabajo doméstico
    Energía solar para comunidades rurales
    Percepción del riesgo ante inundaciones urbanas`),
  French: lines(`
    Apprentissage profond pour la reconnaissance vocale
    Histoire des idées politiques au siècle classique
    Qualité de vie des patients diabétiques
    Les effets du climat sur la vigne
    Inégalités sociales et réussite scolaire
    Modélisation numérique des écoulements souterrains
    Traitement automatique des langues peu dotées
    Pollution atmosphérique et santé respiratoire
    Étude comparative de deux méthodes statistiques
    Mémoire collective et espace urbain`),
  German: lines(`
    Maschinelles Lernen in der Radiologie
    Einfluss von Schlafmangel auf Lernleistung
    Wasserqualität norddeutscher Seen im Klimawandel
    Erinnerungskultur und Gedenkstätten nach dem Krieg
    Numerische Simulation turbulenter Strömungen
    Pflegebedarf älterer Menschen im ländlichen Raum
    Vertrauen in öffentliche Verwaltung und Politik
    Künstliche Intelligenz für kleine Unternehmen
    Zur Geschichte der mathematischen Logik
    Bodenschutz und nachhaltige Landwirtschaft`),
  Portuguese: lines(`
    Qualidade de vida de idosos institucionalizados
    Aprendizado de máquina na detecção de fraudes
    Desmatamento e mudanças climáticas na Amazônia
    Formação de professores e inclusão escolar
    Avaliação da atividade antioxidante de frutas
    História das mulheres no sertão nordestino
    Políticas públicas para a saúde indígena
    Efeitos do treinamento físico em atletas jovens
    Gestão de resíduos sólidos urbanos
    Redes neurais para previsão de chuvas`),
  Italian: lines(`
    Apprendimento automatico per la diagnosi medica
    Qualità della vita nei pazienti anziani
    Il paesaggio urbano nella letteratura contemporanea
    Effetti del cambiamento climatico sulla viticoltura
    Storia delle istituzioni politiche medievali
    Inquinamento atmosferico e malattie respiratorie
    Valutazione del rischio sismico negli edifici storici
    Reti neurali e riconoscimento vocale
    Disuguaglianze sociali e successo scolastico
    Nuovi metodi di analisi statistica spaziale`),
  Russian: lines(`
    Глубокое обучение в медицинской диагностике
    Качество жизни пациентов с диабетом
    Изменение климата и сельское хозяйство
    История политических идей двадцатого века
    Нейронные сети для распознавания речи
    Оценка риска наводнений в городах
    Социальное неравенство и успеваемость школьников
    Методы численного моделирования течений
    Память и городское пространство
    Влияние физической нагрузки на сон`),
  Chinese: lines(`
    基于深度学习的医学影像诊断
    气候变化对水稻产量的影响
    糖尿病患者生活质量调查
    城市洪水风险评估方法研究
    图神经网络综述
    大学生睡眠质量及影响因素
    语音识别中的注意力机制
    中国农村老龄化与养老保障
    土壤氮素流失的控制机理
    量子纠错码`),
  Japanese: lines(`
    深層学習を用いた医用画像診断
    気候変動が水稲収量に与える影響
    糖尿病患者の生活の質に関する調査
    都市における洪水リスク評価
    グラフニューラルネットワークの概観
    大学生の睡眠とストレス
    音声認識のための注意機構
    高齢化社会と介護保険制度の課題
    土壌窒素の流出を抑える要因
    量子誤り訂正符号の設計`),
  Indonesian: lines(`
    Analisis kualitas air sungai di perkotaan
    Pengaruh motivasi terhadap kinerja karyawan
    Penerapan jaringan saraf tiruan untuk prediksi cuaca
    Strategi pembelajaran bahasa Inggris siswa sekolah dasar
    Perubahan iklim dan produksi padi
    Sistem informasi manajemen rumah sakit
    Kualitas hidup pasien diabetes melitus
    Peran keluarga dalam pendidikan anak
    Model regresi data panel ekonomi
    Evaluasi program literasi digital desa`),
  Turkish: lines(`
    Derin öğrenme ile tıbbi görüntü analizi
    Üniversite öğrencilerinin uyku kalitesi
    İklim değişikliği ve tarımsal üretim
    Diyabet hastalarında yaşam kalitesi
    Türk edebiyatında kent ve bellek
    Yapay sinir ağları ile tahmin
    Okul başarısı ve sosyal eşitsizlik
    Deprem riskinin değerlendirilmesi
    Hava kirliliği ve solunum hastalıkları
    Kadın emeği üzerine sosyolojik inceleme`),
  Polish: lines(`
    Uczenie maszynowe w diagnostyce medycznej
    Jakość życia pacjentów z cukrzycą
    Zmiany klimatu a produkcja rolna
    Pamięć zbiorowa i przestrzeń miejska
    Sieci neuronowe w rozpoznawaniu mowy
    Historia myśli politycznej w Polsce
    Ocena ryzyka powodziowego w miastach
    Nierówności społeczne a wyniki szkolne
    Wpływ wysiłku fizycznego na sen
    Zanieczyszczenie powietrza i choroby układu oddechowego`),
  Dutch: lines(`
    Machinaal leren in de medische beeldvorming
    Kwaliteit van leven bij ouderen
    Klimaatverandering en landbouw in Nederland
    Geschiedenis van de stedelijke ruimte
    Sociale ongelijkheid en schoolprestaties
    Neurale netwerken voor spraakherkenning
    Vertrouwen in de lokale overheid
    Waterkwaliteit van ondiepe meren
    Invloed van beweging op slaap
    Luchtvervuiling en ziekten van de luchtwegen`),
  Swedish: lines(`
    Maskininlärning för medicinsk bildanalys
    Livskvalitet hos äldre patienter med diabetes
    Klimatförändringar och jordbruk i Norden
    Minneskultur och stadens rum
    Social ojämlikhet och skolresultat
    Neurala nätverk för taligenkänning
    Vattenkvalitet i grunda sjöar
    Fysisk aktivitet och sömn hos barn
    Förtroende för lokala myndigheter
    Luftföroreningar och sjukdomar i luftvägarna`)
};

function lines(list: string): string[] {
  return list.trim().split(/\s*\n\s*/u);
}
